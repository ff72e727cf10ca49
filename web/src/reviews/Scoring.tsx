// The rubric beside the file, the two comments, and what others thought once one's own is finished.
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewPage } from '../types';
import { Voice } from '../ui/pieces/Voice';
import { SaveState, type Saving } from '../ui/states/SaveState';
import { CriterionField } from './CriterionField';
import classes from './review.module.css';
import { share, withScore } from './scores';
import type { Draft } from './useReview';

type Props = {
  page: ReviewPage;
  draft: Draft;
  saving: Saving;
  change: (part: Partial<Draft>) => void;
  refusals: Map<string, string>;
};

const comments = [
  { field: 'for_startup', words: 'forStartup', rows: 3 },
  { field: 'for_house', words: 'forHouse', rows: 2 },
] as const;

export function Scoring({ page, draft, saving, change, refusals }: Props) {
  const { t } = useTranslation('reviews');
  const { rubric } = page.phase;
  return (
    <section className={classes.scoring} aria-labelledby="your-score">
      <div className={classes.scoringHead}>
        <h2 id="your-score">{t('yourScore')}</h2>
        <SaveState saving={saving} />
      </div>
      {rubric.map((criterion) => (
        <CriterionField
          key={criterion.key}
          criterion={criterion}
          share={share(rubric, criterion)}
          scores={draft.scores}
          say={(score) => change({ scores: withScore(draft.scores, score) })}
          error={refusals.get(criterion.key)}
        />
      ))}
      {comments.map(({ field, words, rows }) => (
        <Textarea
          key={field}
          label={t(words)}
          description={t(`${words}Help`)}
          autosize
          minRows={rows}
          maxLength={5000}
          classNames={{ input: classes.voice }}
          value={draft[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      ))}
      <Others page={page} />
    </section>
  );
}

function Others({ page }: { page: ReviewPage }) {
  const { t } = useTranslation('reviews');
  if (page.phase.hides_scores) return null;
  if (page.state !== 'finished') return <p className="second aside">{t('othersLater')}</p>;
  if (page.others.length === 0) return <p className="second aside">{t('othersNone')}</p>;
  return (
    <div className={classes.others}>
      <h3>{t('others')}</h3>
      {page.others.map((other) => (
        <div key={other.by}>
          <p>
            <b>{other.by}</b>{' '}
            <span className="figure">{t('outOf', { score: Math.round((other.score ?? 0) / 10) })}</span>
          </p>
          {other.for_house && <Voice size="small">{other.for_house}</Voice>}
        </div>
      ))}
    </div>
  );
}
