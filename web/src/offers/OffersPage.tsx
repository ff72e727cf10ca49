// The offers of a call: who has a place and until when, who waits, and what happens next, told before it does.
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CallPage } from '../selection/CallPage';
import { callQuery } from '../selection/queries';
import { NextBlock } from './NextBlock';
import { OfferGroup } from './OfferGroup';
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
  return (
    <CallPage call={call} part="offers" title={t('title')}>
      <div className={classes.columns}>
        <div className={classes.main}>
          <NextBlock slug={slug} page={page} />
          <OfferGroup slug={slug} group="open" first={page.open} terms={page.terms} />
          <OfferGroup slug={slug} group="accepted" first={page.accepted} terms={page.terms} />
          <OfferGroup slug={slug} group="ended" first={page.ended} terms={page.terms} />
        </div>
        <div className={classes.side}>
          <WaitingList slug={slug} page={page} />
          <TermsBlock slug={slug} terms={page.terms} />
        </div>
      </div>
    </CallPage>
  );
}
