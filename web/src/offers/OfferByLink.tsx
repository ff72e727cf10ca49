// An offer opened by its letter's link, without an account. Opening it changes nothing; the buttons do.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { PublicPage } from '../apply/page/PublicPage';
import { asProblem } from '../problem';
import type { OfferDetail } from '../types';
import { LinkButton } from '../ui/shell/LinkButton';
import { Refused } from '../ui/states/Refused';
import { AnswerForm } from './AnswerForm';
import { answerByLink } from './answers';
import { OfferFacts } from './OfferFacts';
import classes from './offers.module.css';

export function OfferByLink() {
  const { t } = useTranslation('offers');
  // Behind the # it is in no log.
  const [token] = useState(() => window.location.hash.slice(1));
  const [answered, setAnswered] = useState<OfferDetail>();
  const reading = useQuery({
    queryKey: ['offer-link'],
    queryFn: () => body(api.POST('/api/offer-link', { body: { token } })),
    enabled: token.length >= 20,
    retry: false,
    gcTime: 0,
  });
  const problem = reading.error && asProblem(reading.error);
  const offer = answered ?? reading.data;
  return (
    <PublicPage title={offer?.startup_name ?? t('link.title')} lead={offer?.call_name} low>
      <section className={classes.card} aria-labelledby="offer">
        {(token.length < 20 || problem) && !answered ? (
          <Refused reason={problem?.message ?? t('link.unknown')}>{t('link.signIn')}</Refused>
        ) : offer ? (
          <div role={answered ? 'status' : undefined}>
            <OfferFacts offer={offer} />
            {!answered && <AnswerForm offer={offer} answer={answerByLink(token)} done={setAnswered} />}
            {answered && (
              <p className={classes.agreed}>{t(answered.state === 'accepted' ? 'link.accepted' : 'link.declined')}</p>
            )}
          </div>
        ) : (
          <Skeleton h={120} animate={false} />
        )}
        {(answered || problem || token.length < 20) && (
          <LinkButton to="/" variant="default" h={44}>
            {t('link.enter')}
          </LinkButton>
        )}
      </section>
    </PublicPage>
  );
}
