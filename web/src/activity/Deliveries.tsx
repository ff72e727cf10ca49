// What was posted to a webhook, newest first; more of it when asked for. What was given up stands in a list of its own.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeliveryState, Webhook } from '../types';
import { RowShapes } from '../ui/states/Shapes';
import { DeliveryRow } from './DeliveryRow';
import { deliveriesQuery } from './webhookQueries';
import classes from './webhooks.module.css';

export function Deliveries({ webhook, state }: { webhook: Webhook; state?: DeliveryState }) {
  const { t } = useTranslation('webhooks');
  const list = useInfiniteQuery(deliveriesQuery(webhook.id, state));
  const all = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const deliveries = state ? all : all.filter((delivery) => delivery.state !== 'given_up');
  return (
    <section className={classes.deliveries}>
      <h2>{t(state ? 'deliveries.givenUp' : 'deliveries.title')}</h2>
      {state && <p className="second quiet">{t('deliveries.givenUpText')}</p>}
      {list.isPending && <RowShapes rows={3} />}
      {list.isSuccess && deliveries.length === 0 && <p className="quiet">{t('deliveries.none')}</p>}
      <ul>
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} webhook={webhook} delivery={delivery} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('deliveries.more')}
        </Button>
      )}
    </section>
  );
}
