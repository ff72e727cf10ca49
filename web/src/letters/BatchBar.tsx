// Letters written together: how many are still held, and what becomes of all of them at once.
import { Button } from '@mantine/core';
import { IconSend, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import { Ask } from '../ui/dialog/Ask';
import { LinkButton } from '../ui/shell/LinkButton';
import { regret, say } from '../ui/states/undo';
import classes from './letters.module.css';
import type { OutboxAsked } from './outboxAddress';
import { heldQuery } from './queries';

type Act = 'send' | 'drop';

export function BatchBar({ batch, asked }: { batch: number; asked: OutboxAsked }) {
  const { t } = useTranslation('letters');
  const cache = useQueryClient();
  const { data: held } = useQuery(heldQuery(batch));
  const [wish, ask] = useState<Act | null>(null);
  const acting = useMutation({
    mutationFn: (act: Act) => {
      const of = { params: { path: { id: batch } } };
      return body(
        act === 'send' ? api.POST('/api/letter-batches/{id}/sending', of) : api.DELETE('/api/letter-batches/{id}', of),
      );
    },
    onSuccess: ({ letters }, act) => say(t(act === 'send' ? 'batch.sent' : 'batch.dropped', { count: letters })),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => {
      ask(null);
      void cache.invalidateQueries({ queryKey: ['letters'] });
    },
  });
  const count = held?.letters ?? 0;
  return (
    <section className={classes.batch} aria-label={t('batch.label')}>
      <b aria-live="polite">{held && t(held.more ? 'batch.heldMore' : 'batch.held', { count })}</b>
      <LinkButton
        to="/letters"
        search={{ operator: asked.operator }}
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconX size={14} />}
      >
        {t('batch.leave')}
      </LinkButton>
      {count > 0 && (
        <span className={classes.batchActs}>
          <Button size="xs" h={32} variant="outline" color="brick" onClick={() => ask('drop')}>
            {t('batch.drop')}
          </Button>
          <Button size="xs" h={32} leftSection={<IconSend size={15} />} onClick={() => ask('send')}>
            {t('batch.send')}
          </Button>
        </span>
      )}
      <Ask
        opened={wish !== null}
        close={() => ask(null)}
        title={t(wish === 'drop' ? 'batch.dropTitle' : 'batch.sendTitle', { count })}
        foot={
          <>
            <Button variant="default" onClick={() => ask(null)}>
              {t('keep')}
            </Button>
            <Button
              data-autofocus
              color={wish === 'drop' ? 'brick' : undefined}
              loading={acting.isPending}
              onClick={() => wish && acting.mutate(wish)}
            >
              {t(wish === 'drop' ? 'batch.drop' : 'batch.send')}
            </Button>
          </>
        }
      >
        <p className="quiet">{t(wish === 'drop' ? 'batch.dropText' : 'batch.sendText')}</p>
      </Ask>
    </section>
  );
}
