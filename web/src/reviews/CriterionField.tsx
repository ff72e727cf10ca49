// One criterion: its scale as boxes, chosen by click, arrow or figure; what the chosen step means stands below.
import { Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '../selection/WrittenAnswers';
import type { Criterion, Score } from '../types';
import classes from './review.module.css';
import { chosenOf, steps, textOf } from './scores';

type Props = {
  criterion: Criterion;
  share: number;
  scores: Score[];
  say: (score: Score) => void;
  error?: string | undefined;
};

export function CriterionField({ criterion, share, scores, say, error }: Props) {
  const { t } = useTranslation('reviews');
  const label = inWords(criterion.label);
  const help = inWords(criterion.help);
  if (criterion.kind === 'text')
    return (
      <Textarea
        label={label}
        description={help || undefined}
        autosize
        minRows={2}
        maxLength={2000}
        classNames={{ input: classes.voice }}
        value={textOf(scores, criterion.key)}
        onChange={(event) => say({ criterion: criterion.key, value: null, text: event.currentTarget.value })}
      />
    );
  const chosen = chosenOf(scores, criterion.key);
  const scale = steps(criterion);
  const means = (step: number) => {
    const anchor = criterion.anchors.find(({ value }) => value === step);
    return anchor ? inWords(anchor.means) : '';
  };
  const byFigure = (event: KeyboardEvent) => {
    const step = Number(event.key);
    if (event.key === ' ' || Number.isNaN(step) || !scale.includes(step)) return;
    event.preventDefault();
    say({ criterion: criterion.key, value: step, text: null });
  };
  const told = chosen !== null && means(chosen) ? [chosen] : scale.filter((step) => means(step) !== '');
  const named = (step: number) => (criterion.kind === 'yes_no' ? t(step === 1 ? 'yes' : 'no') : String(step));
  return (
    <fieldset id={`criterion-${criterion.key}`} className={classes.criterion} onKeyDown={byFigure}>
      <legend>
        <span>
          <b>{label}</b> <span className="second quiet">{help}</span>
        </span>
        <span className={classes.share}>{share > 0 ? t('share', { share }) : t('apart')}</span>
      </legend>
      <div className={classes.scale}>
        {scale.map((step) => (
          <label key={step} data-chosen={step === chosen || undefined}>
            <input
              type="radio"
              name={criterion.key}
              value={step}
              checked={step === chosen}
              onChange={() => say({ criterion: criterion.key, value: step, text: null })}
            />
            {named(step)}
          </label>
        ))}
      </div>
      <p className={classes.means}>
        {told.map((step) => (
          <span key={step}>
            {means(step) && (
              <>
                <b>{t('anchor', { step: named(step) })}</b> {means(step)}
              </>
            )}
          </span>
        ))}
      </p>
      {error && (
        <p className={classes.refusal} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
