// The offers that wait, were taken or have ended: the first page comes with all the rest, the others when they are asked for.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OffersPage } from '../types';
import { LinkButton } from '../ui/shell/LinkButton';
import { OfferRow } from './OfferRow';
import classes from './offers.module.css';
import { type Group, moreOffersQuery } from './queries';

type Props = { slug: string; group: Group; first: OffersPage[Group]; terms: OffersPage['terms'] };

export function OfferGroup({ slug, group, first, terms }: Props) {
  const { t } = useTranslation('offers');
  const [asked, ask] = useState(false);
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    moreOffersQuery(slug, group, first.next, asked),
  );
  const lines = [...first.items, ...(data?.pages.flatMap(({ items }) => items) ?? [])];
  const more = asked && data ? hasNextPage : first.next !== null;
  if (first.total === 0 && group !== 'open') return null;
  return (
    <section className={classes.block} aria-labelledby={`offers-${group}`}>
      <h2 id={`offers-${group}`}>{t(`group.${group}`, { count: first.total })}</h2>
      {first.total === 0 ? (
        <>
          <p className="quiet">{t('group.none')}</p>
          <LinkButton to="/calls/$slug/board" params={{ slug }} variant="default" className={classes.more}>
            {t('group.board')}
          </LinkButton>
        </>
      ) : (
        <ul className={classes.lines}>
          {lines.map((line) => (
            <OfferRow key={line.id} slug={slug} line={line} terms={terms} />
          ))}
        </ul>
      )}
      {more && (
        <Button
          variant="default"
          className={classes.more}
          loading={isFetching}
          onClick={() => (asked ? void fetchNextPage() : ask(true))}
        >
          {t('group.more', { shown: lines.length, total: first.total })}
        </Button>
      )}
    </section>
  );
}
