// What may be done with a letter as it stands: correct it, send it off or again, copy its text, drop it.
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { LetterDetail } from '../types';
import { Ask } from '../ui/dialog/Ask';
import { regret, say } from '../ui/states/undo';
import { CopyLink } from './CopyLink';
import classes from './letters.module.css';
import { textOf } from './letterText';
import { letterQuery } from './queries';

type Props = { letter: LetterDetail; server: boolean; edit: () => void };

export function LetterActions({ letter, server, edit }: Props) {
  const { t } = useTranslation('letters');
  const cache = useQueryClient();
  const clipboard = useClipboard({ timeout: 4000 });
  const { id, state, name, address } = letter.line;
  const of = { params: { path: { id } } };
  const settled = {
    onError: (thrown: unknown) => regret(asProblem(thrown).message),
    onSettled: () => void cache.invalidateQueries({ queryKey: ['letters'] }),
  };
  const sending = useMutation({
    mutationFn: () => body(api.POST('/api/outbox/{id}/sending', of)),
    onSuccess: (sent) => {
      cache.setQueryData(letterQuery(id).queryKey, sent);
      say(t('act.sending', { name: name || address }));
    },
    ...settled,
  });
  // A link with a secret is copied by itself; its place in the text stays open.
  const copy = () => clipboard.copy(textOf(letter.body, letter.secret ? '[…]' : location.origin + letter.link));
  return (
    <div className={classes.acts}>
      {server && state !== 'sent' && (
        <Button leftSection={<IconSend size={16} />} loading={sending.isPending} onClick={() => sending.mutate()}>
          {t(letter.editable ? 'act.send' : 'act.again')}
        </Button>
      )}
      {letter.editable && (
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={edit}>
          {t('act.edit')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        onClick={copy}
      >
        <span aria-live="polite">{t(clipboard.copied ? 'act.copied' : 'act.copy')}</span>
      </Button>
      {letter.secret && letter.editable && <CopyLink id={id} />}
      {letter.editable && <DropLetter letter={letter} settled={settled} />}
    </div>
  );
}

type DropProps = {
  letter: LetterDetail;
  settled: { onError: (thrown: unknown) => void; onSettled: () => void };
};

function DropLetter({ letter, settled }: DropProps) {
  const { t } = useTranslation('letters');
  const cache = useQueryClient();
  const [asking, ask] = useState(false);
  const { id, name, address } = letter.line;
  const dropping = useMutation({
    mutationFn: () => body(api.DELETE('/api/outbox/{id}', { params: { path: { id } } })),
    onSuccess: (dropped) => {
      cache.setQueryData(letterQuery(id).queryKey, dropped);
      ask(false);
      say(t('act.dropped', { name: name || address }));
    },
    ...settled,
  });
  return (
    <>
      <Button variant="outline" color="brick" leftSection={<IconTrash size={16} />} onClick={() => ask(true)}>
        {t('act.drop')}
      </Button>
      <Ask
        opened={asking}
        close={() => ask(false)}
        title={t('act.dropTitle', { name: name || address })}
        foot={
          <>
            <Button variant="default" onClick={() => ask(false)}>
              {t('keep')}
            </Button>
            <Button data-autofocus color="brick" loading={dropping.isPending} onClick={() => dropping.mutate()}>
              {t('act.drop')}
            </Button>
          </>
        }
      >
        <p className="quiet">{t('act.dropText')}</p>
      </Ask>
    </>
  );
}
