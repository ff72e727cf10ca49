// A webhook to add or to change. A new one tells its secret before the panel closes.
import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../api';
import { asProblem } from '../problem';
import type { Webhook } from '../types';
import { SidePanel } from '../ui/dialog/SidePanel';
import { Broken } from '../ui/states/Broken';
import { say } from '../ui/states/undo';
import { KindChoice } from './KindChoice';
import { SecretOnce } from './SecretOnce';
import { webhooksQuery } from './webhookQueries';
import classes from './webhooks.module.css';

type Wish = Pick<Webhook, 'operator' | 'url' | 'kinds' | 'active'>;

const make = (wish: Wish) => body(api.POST('/api/webhooks', { body: wish, headers: onceOnly() }));
const change = (id: number, { url, kinds, active }: Wish) =>
  body(api.PATCH('/api/webhooks/{id}', { params: { path: { id } }, body: { url, kinds, active } }));

export function WebhookForm({ webhook, close }: { webhook: Webhook | null; close: () => void }) {
  const { t } = useTranslation('webhooks');
  const cache = useQueryClient();
  const { operators, kinds } = useSuspenseQuery(webhooksQuery).data;
  const [wish, setWish] = useState<Wish>(
    webhook ?? { operator: operators[0]?.id ?? 0, url: '', kinds: [], active: true },
  );
  const [secret, setSecret] = useState<string | null>(null);
  const saving = useMutation({
    mutationFn: async () => {
      if (!webhook) return (await make(wish)).secret;
      await change(webhook.id, wish);
      return null;
    },
    onSuccess: (made) => {
      void cache.invalidateQueries({ queryKey: webhooksQuery.queryKey });
      if (made) return setSecret(made);
      say(t('saved'));
      close();
    },
  });
  const problem = saving.error ? asProblem(saving.error) : null;
  const set = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  if (secret)
    return (
      <SidePanel close={close} title={t('made')}>
        <SecretOnce secret={secret}>{t('secret.once')}</SecretOnce>
        <Button onClick={close}>{t('secret.done')}</Button>
      </SidePanel>
    );
  return (
    <SidePanel close={close} title={t(webhook ? 'change' : 'new')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label={t('field.url')}
          description={t('field.urlHelp')}
          type="url"
          placeholder="https://crm.example/spark"
          value={wish.url}
          error={problem?.of('url')}
          onChange={(event) => set({ url: event.currentTarget.value })}
        />
        {!webhook && operators.length > 1 && (
          <Select
            label={t('field.operator')}
            data={operators.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={String(wish.operator)}
            allowDeselect={false}
            onChange={(id) => set({ operator: Number(id) })}
          />
        )}
        <KindChoice
          kinds={kinds}
          chosen={wish.kinds}
          choose={(chosen) => set({ kinds: chosen })}
          error={problem?.of('kinds')}
        />
        <Switch
          label={t('field.active')}
          checked={wish.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
        {problem && problem.errors.length === 0 && (
          <Broken title={problem.message || undefined} request={problem.request} />
        )}
        <Button type="submit" loading={saving.isPending}>
          {t(webhook ? 'save' : 'add')}
        </Button>
      </form>
    </SidePanel>
  );
}
