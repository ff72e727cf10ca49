// One webhook: what it posts where, what was given up first, then all that was posted.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { NotHere } from '../app/NotHere';
import { asProblem } from '../problem';
import { useFormat } from '../ui/format';
import { Page } from '../ui/shell/Page';
import { regret, say } from '../ui/states/undo';
import { Deliveries } from './Deliveries';
import { RemoveWebhook } from './RemoveWebhook';
import { SecretOnce } from './SecretOnce';
import { WebhookForm } from './WebhookForm';
import { WebhookState } from './WebhookState';
import { useKindName } from './webhookKinds';
import { webhooksQuery } from './webhookQueries';
import classes from './webhooks.module.css';

const route = getRouteApi('/inside/webhooks/$id');

export function WebhookPage() {
  const { t } = useTranslation('webhooks');
  const { list, moment } = useFormat();
  const named = useKindName();
  const cache = useQueryClient();
  const id = Number(route.useParams().id);
  const webhook = useSuspenseQuery(webhooksQuery).data.webhooks.find((each) => each.id === id);
  const [asked, setAsked] = useState<'change' | 'remove' | null>(null);
  const then = {
    onError: (thrown: unknown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  };
  const path = { params: { path: { id } } };
  const testing = useMutation({
    mutationFn: () => body(api.POST('/api/webhooks/{id}/test', path)),
    ...then,
    onSuccess: () => say(t('testSent')),
  });
  const renewing = useMutation({ mutationFn: () => body(api.POST('/api/webhooks/{id}/secret', path)), ...then });
  if (!webhook) return <NotHere />;
  return (
    <Page path={[{ label: t('title'), to: '/webhooks' }, { label: new URL(webhook.url).host }]}>
      <div className={classes.head}>
        <h1 className={classes.address}>{webhook.url}</h1>
        <div className={classes.states}>
          <WebhookState webhook={webhook} />
        </div>
        <p className="quiet">{list(webhook.kinds.map(named))}</p>
      </div>
      <div className={classes.acts}>
        <Button disabled={!webhook.active} loading={testing.isPending} onClick={() => testing.mutate()}>
          {t('test')}
        </Button>
        <Button variant="default" onClick={() => setAsked('change')}>
          {t('change')}
        </Button>
        <Button variant="default" loading={renewing.isPending} onClick={() => renewing.mutate()}>
          {t('secret.renew')}
        </Button>
        <Button variant="outline" color="brick" onClick={() => setAsked('remove')}>
          {t('remove.act')}
        </Button>
      </div>
      {renewing.data && (
        <SecretOnce secret={renewing.data.secret}>
          {t('secret.renewed', { until: moment(renewing.data.old_ends_at) })}
        </SecretOnce>
      )}
      {webhook.given_up > 0 && <Deliveries webhook={webhook} state="given_up" />}
      <Deliveries webhook={webhook} />
      {asked === 'change' && <WebhookForm webhook={webhook} close={() => setAsked(null)} />}
      {asked === 'remove' && <RemoveWebhook webhook={webhook} close={() => setAsked(null)} />}
    </Page>
  );
}
