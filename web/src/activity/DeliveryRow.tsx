// One delivery: which event, how it went, what the receiver said, and sending it again.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import type { Delivery, DeliveryState, Webhook } from '../types';
import { useFormat } from '../ui/format';
import { type Glyph, Status } from '../ui/pieces/Status';
import { regret, say } from '../ui/states/undo';
import type { Tone } from '../ui/tone';
import { useKindName } from './webhookKinds';
import { webhooksQuery } from './webhookQueries';
import classes from './webhooks.module.css';

const marks: Record<DeliveryState, [Tone, Glyph]> = {
  waiting: ['honey', 'clock'],
  delivered: ['moss', 'check'],
  given_up: ['brick', 'cross'],
};

export function DeliveryRow({ webhook, delivery }: { webhook: Webhook; delivery: Delivery }) {
  const { t } = useTranslation('webhooks');
  const { moment } = useFormat();
  const named = useKindName();
  const cache = useQueryClient();
  const { id, kind, state, attempts, status, trouble, answer, made_at, next_at } = delivery;
  const sending = useMutation({
    mutationFn: () =>
      api.POST('/api/webhooks/{id}/deliveries/{delivery}', { params: { path: { id: webhook.id, delivery: id } } }),
    onSuccess: () => say(t('deliveries.again')),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  });
  const [tone, glyph] = marks[state];
  const facts = [
    moment(made_at),
    ...(attempts > 0 ? [t('deliveries.attempts', { count: attempts })] : []),
    ...(trouble ? [t(`trouble.${trouble}`)] : status ? [t('deliveries.status', { status })] : []),
    ...(next_at && attempts > 0 ? [t('deliveries.next', { when: moment(next_at) })] : []),
  ];
  return (
    <li>
      <div>
        <b className={classes.event}>{named(kind)}</b>
        <p className="second quiet">{facts.join(' · ')}</p>
        {answer && state !== 'delivered' && <pre className={classes.answer}>{answer}</pre>}
      </div>
      <Status tone={tone} glyph={glyph}>
        {t(`deliveries.state.${state}`)}
      </Status>
      <Button
        size="xs"
        variant="default"
        disabled={!webhook.active}
        loading={sending.isPending}
        aria-label={t('deliveries.sendNamed', { event: named(kind), when: moment(made_at) })}
        onClick={() => sending.mutate()}
      >
        {t(state === 'waiting' ? 'deliveries.sendNow' : 'deliveries.send')}
      </Button>
    </li>
  );
}
