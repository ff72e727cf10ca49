// The offers of a call: who has a place and until when, who waits, and what happens next, told before it does.
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CallTabs } from '../selection/CallTabs';
import { callQuery } from '../selection/queries';
import { Page } from '../ui/shell/Page';
import { NextBlock } from './NextBlock';
import { OfferRow } from './OfferRow';
import classes from './offers.module.css';
import { offersQuery } from './queries';
import { TermsBlock } from './TermsBlock';
import { WaitingList } from './WaitingList';

const route = getRouteApi('/inside/calls/$slug/offers');

export function OffersPage() {
  const { t } = useTranslation(['offers', 'selection']);
  const { slug } = route.useParams();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: page } = useSuspenseQuery(offersQuery(slug));
  const groups = [
    { key: 'open', lines: page.offers.filter(({ state }) => state === 'open') },
    { key: 'accepted', lines: page.offers.filter(({ state }) => state === 'accepted') },
    { key: 'ended', lines: page.offers.filter(({ state }) => state !== 'open' && state !== 'accepted') },
  ] as const;
  return (
    <Page
      path={[
        { label: t('selection:calls.title'), to: '/calls' },
        { label: call.name, to: `/calls/${slug}` },
        { label: t('title') },
      ]}
    >
      <h1>{t('title')}</h1>
      <div className={classes.tabs}>
        <CallTabs slug={slug} here="offers" sent={call.counts?.sent} />
      </div>
      <div className={classes.columns}>
        <div className={classes.main}>
          <NextBlock slug={slug} page={page} />
          {groups.map(({ key, lines }) =>
            lines.length === 0 && key !== 'open' ? null : (
              <section key={key} className={classes.block} aria-labelledby={`offers-${key}`}>
                <h2 id={`offers-${key}`}>{t(`group.${key}`, { count: lines.length })}</h2>
                {lines.length === 0 ? (
                  <p className="quiet">{t('group.none')}</p>
                ) : (
                  <ul className={classes.lines}>
                    {lines.map((line) => (
                      <OfferRow key={line.id} slug={slug} line={line} terms={page.terms} />
                    ))}
                  </ul>
                )}
              </section>
            ),
          )}
        </div>
        <div className={classes.side}>
          <WaitingList slug={slug} page={page} />
          <TermsBlock slug={slug} terms={page.terms} />
        </div>
      </div>
    </Page>
  );
}
