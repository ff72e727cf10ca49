// The rubric as a reviewer will see it. It can be tried out; nothing is stored.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion, Score } from '../types';
import { CriterionField } from './CriterionField';
import classes from './rubric.module.css';
import { share, withScore } from './scores';

export function RubricPreview({ rubric }: { rubric: Criterion[] }) {
  const { t } = useTranslation('reviews');
  const [scores, setScores] = useState<Score[]>([]);
  return (
    <section className={classes.preview} aria-labelledby="rubric-preview">
      <h3 id="rubric-preview">{t('rubric.preview')}</h3>
      {rubric.map((criterion) => (
        <CriterionField
          key={criterion.key}
          criterion={criterion}
          share={share(rubric, criterion)}
          scores={scores}
          say={(score) => setScores(withScore(scores, score))}
        />
      ))}
    </section>
  );
}
