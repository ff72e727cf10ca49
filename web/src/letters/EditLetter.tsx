// Subject and text of a letter that has not gone.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import { asProblem } from '../problem';
import type { LetterDetail } from '../types';
import { Broken } from '../ui/states/Broken';
import { say } from '../ui/states/undo';
import classes from './letters.module.css';
import { letterQuery } from './queries';

export function EditLetter({ letter, close }: { letter: LetterDetail; close: () => void }) {
  const { t } = useTranslation('letters');
  const cache = useQueryClient();
  const { id } = letter.line;
  const [subject, setSubject] = useState(letter.line.subject);
  const [text, setText] = useState(letter.body);
  const [version] = useState(letter.version);
  const saving = useMutation({
    mutationFn: () =>
      body(
        api.PATCH('/api/outbox/{id}', {
          params: { path: { id } },
          headers: onVersion(version),
          body: { subject, body: text },
        }),
      ),
    onSuccess: (saved) => {
      cache.setQueryData(letterQuery(id).queryKey, saved);
      void cache.invalidateQueries({ queryKey: ['letters', 'outbox'] });
      say(t('edit.saved'));
      close();
    },
  });
  const problem = saving.error && asProblem(saving.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        data-autofocus
        label={t('subject')}
        value={subject}
        error={problem?.of('subject')}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label={t('text')}
        description={letter.link ? t('edit.link', { value: '{link}' }) : undefined}
        minRows={12}
        value={text}
        error={problem?.of('body')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {problem && problem.errors.length === 0 && (
        <Broken title={problem.message || undefined} request={problem.request} />
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={saving.isPending}>
          {t('edit.save')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('edit.leave')}
        </Button>
      </div>
    </form>
  );
}
