// The house answers for a team that it has on the telephone; the answer is kept as the house's.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OfferLine } from '../types';
import { Ask } from '../ui/dialog/Ask';
import { AnswerForm } from './AnswerForm';
import { answerById } from './answers';
import { offersQuery, ownOfferQuery } from './queries';

type Props = { slug: string; line: OfferLine; close: () => void };

export function AnswerFor({ slug, line, close }: Props) {
  const { t } = useTranslation('offers');
  const cache = useQueryClient();
  const { data: offer } = useQuery(ownOfferQuery(line.application));
  const done = () => {
    void cache.invalidateQueries({ queryKey: offersQuery(slug).queryKey });
    void cache.invalidateQueries({ queryKey: ['applications', String(line.application)] });
    close();
  };
  return (
    <Ask opened close={close} title={t('for.title', { name: line.startup })} foot={null}>
      <p className="quiet">{t('for.text')}</p>
      {offer && <AnswerForm offer={offer} answer={answerById(offer.id)} done={done} />}
    </Ask>
  );
}
