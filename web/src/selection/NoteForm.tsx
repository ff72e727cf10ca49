// A note among the house. Founders never see it.
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../api';
import { say } from '../ui/states/undo';
import classes from './history.module.css';
import { notesQuery } from './queries';

export function NoteForm({ id }: { id: number }) {
  const { t } = useTranslation('selection');
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const again = () => void cache.invalidateQueries(notesQuery(id));
  const adding = useMutation({
    mutationFn: () =>
      body(api.POST('/api/applications/{id}/notes', { params: { path: { id } }, headers: onceOnly(), body: { text } })),
    onSuccess: (note) => {
      setText('');
      again();
      say(t('note.added'), () => void api.DELETE('/api/notes/{id}', { params: { path: { id: note.id } } }).then(again));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) adding.mutate();
  };
  return (
    <form className={classes.note} onSubmit={submit}>
      <textarea
        aria-label={t('note.label')}
        placeholder={t('note.label')}
        rows={2}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {adding.error && <p role="alert">{adding.error.message}</p>}
      <div>
        <span>
          <IconLock size={14} aria-hidden="true" />
          {t('note.hidden')}
        </span>
        <Button type="submit" size="xs" variant="default" loading={adding.isPending}>
          {t('note.add')}
        </Button>
      </div>
    </form>
  );
}
