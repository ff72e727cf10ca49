// A place that is offered, on the page of the team's own file: until when, on which conditions, and the answer.
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import desk from '../apply/draft/desk.module.css';
import type { OfferDetail } from '../types';
import { AnswerForm, Declining } from './AnswerForm';
import { answerById } from './answers';
import { OfferFacts } from './OfferFacts';
import { ownOfferQuery } from './queries';

export function OwnOffer({ id }: { id: number }) {
  const { data: offer } = useQuery(ownOfferQuery(id));
  const cache = useQueryClient();
  const done = (answered: OfferDetail) => {
    cache.setQueryData(ownOfferQuery(id).queryKey, answered);
    void cache.invalidateQueries({ queryKey: ['applications', String(id)] });
    void cache.invalidateQueries({ queryKey: ['me'] });
    void cache.invalidateQueries({ queryKey: ['today'] });
  };
  if (!offer || (offer.state !== 'open' && offer.state !== 'accepted')) return null;
  return (
    <section className={desk.card} aria-labelledby="offer">
      <OfferFacts offer={offer} />
      {offer.may.answer && <AnswerForm offer={offer} answer={answerById(offer.id)} done={done} />}
      {offer.may.give_back && <GiveBack offer={offer} done={done} />}
    </section>
  );
}

function GiveBack({ offer, done }: { offer: OfferDetail; done: (offer: OfferDetail) => void }) {
  const { t } = useTranslation('offers');
  const [asking, setAsking] = useState(false);
  if (asking) return <Declining answer={answerById(offer.id)} done={done} stay={() => setAsking(false)} again />;
  return (
    <Button variant="outline" color="brick" size="sm" mt={12} onClick={() => setAsking(true)}>
      {t('answer.giveBack')}
    </Button>
  );
}
