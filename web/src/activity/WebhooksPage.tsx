// Where the house's events are posted to, and what of it was given up.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import { WebhookForm } from './WebhookForm';
import { WebhookState } from './WebhookState';
import { useKindName } from './webhookKinds';
import { webhooksQuery } from './webhookQueries';
import classes from './webhooks.module.css';

export function WebhooksPage() {
  const { t } = useTranslation('webhooks');
  const { list } = useFormat();
  const named = useKindName();
  const { webhooks, operators } = useSuspenseQuery(webhooksQuery).data;
  const [adding, setAdding] = useState(false);
  const house = (id: number) => operators.find((operator) => operator.id === id)?.name;
  const add = (
    <Button size="xs" h={32} leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
      {t('new')}
    </Button>
  );
  return (
    <Page path={[{ label: t('title') }]} actions={operators.length > 0 && webhooks.length > 0 && add}>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('lead')}</p>
      {webhooks.length === 0 ? (
        <Empty title={t('empty.title')} action={operators.length > 0 && add}>
          {t('empty.text')}
        </Empty>
      ) : (
        <ul className={classes.hooks}>
          {webhooks.map((webhook) => (
            <li key={webhook.id}>
              <div>
                <Link to="/webhooks/$id" params={{ id: String(webhook.id) }} className={classes.url}>
                  {webhook.url}
                </Link>
                <p className="second quiet">
                  {operators.length > 1 && `${house(webhook.operator) ?? ''} · `}
                  {list(webhook.kinds.map(named))}
                </p>
              </div>
              <div className={classes.states}>
                <WebhookState webhook={webhook} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {adding && <WebhookForm webhook={null} close={() => setAdding(false)} />}
    </Page>
  );
}
