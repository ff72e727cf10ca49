// What reviews say of a file, harsh and generous reviewers evened out: of a hundred.
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format';

export function ScoreOf({ score }: { score: number }) {
  const { t } = useTranslation('selection');
  const { number } = useFormat();
  const of100 = number(Math.round(score / 10));
  return (
    <span className="figure" role="img" title={t('score', { score: of100 })} aria-label={t('score', { score: of100 })}>
      {of100}
    </span>
  );
}
