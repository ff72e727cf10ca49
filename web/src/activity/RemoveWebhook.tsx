// Asks before a webhook is removed: what it delivered is then forgotten too.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import type { Webhook } from '../types';
import { Ask } from '../ui/dialog/Ask';
import { regret, say } from '../ui/states/undo';
import { webhooksQuery } from './webhookQueries';

export function RemoveWebhook({ webhook, close }: { webhook: Webhook; close: () => void }) {
  const { t } = useTranslation(['webhooks', 'ui']);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const removing = useMutation({
    mutationFn: () => api.DELETE('/api/webhooks/{id}', { params: { path: { id: webhook.id } } }),
    onSuccess: async () => {
      await navigate({ to: '/webhooks' });
      say(t('remove.done'));
    },
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  });
  return (
    <Ask
      opened
      close={close}
      title={t('remove.title')}
      foot={
        <>
          <Button variant="default" onClick={close}>
            {t('ui:cancel')}
          </Button>
          <Button color="brick" loading={removing.isPending} onClick={() => removing.mutate()}>
            {t('remove.act')}
          </Button>
        </>
      }
    >
      <p>{t('remove.text')}</p>
    </Ask>
  );
}
