// Everything about one criterion: its words, its kind, its scale with what the steps mean, how it counts.
import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../types';
import { WordsFields } from '../ui/words/WordsFields';
import { Anchors } from './Anchors';
import { asKind, type CriterionKind, criterionKinds } from './rubric';
import classes from './rubric.module.css';

type Props = {
  criterion: Criterion;
  set: (part: Partial<Criterion>) => void;
  begun: boolean;
  refusal: (field: string) => string | undefined;
};

export function CriterionFields({ criterion, set, begun, refusal }: Props) {
  const { t } = useTranslation('reviews');
  const { kind, label, help, worst, best, weight, counts } = criterion;
  const number = (value: string | number) => Math.max(0, Math.round(Number(value) || 0));
  return (
    <div className={classes.fields}>
      <WordsFields
        label={t('rubric.label')}
        words={label}
        onChange={(words) => set({ label: words })}
        error={refusal('label')}
      />
      <WordsFields label={t('rubric.help')} words={help} onChange={(words) => set({ help: words })} />
      <div className={classes.row}>
        <Select
          label={t('rubric.kindLabel')}
          data={criterionKinds.map((each) => ({ value: each, label: t(`rubric.kind.${each}`) }))}
          value={kind}
          disabled={begun}
          allowDeselect={false}
          onChange={(next) => next && set(asKind(criterion, next as CriterionKind))}
        />
        {kind === 'scored' && (
          <>
            <NumberInput
              label={t('rubric.worst')}
              min={0}
              max={100}
              disabled={begun}
              value={worst}
              error={refusal('worst')}
              onChange={(value) => set({ worst: number(value) })}
            />
            <NumberInput
              label={t('rubric.best')}
              min={0}
              max={100}
              disabled={begun}
              value={best}
              error={refusal('best')}
              onChange={(value) => set({ best: number(value) })}
            />
          </>
        )}
        {kind !== 'text' && counts === 'in_the_score' && (
          <NumberInput
            label={t('house.weight')}
            min={0}
            max={1000}
            value={weight}
            error={refusal('weight')}
            onChange={(value) => set({ weight: number(value) })}
          />
        )}
      </div>
      {kind !== 'text' && (
        <Checkbox
          label={t('rubric.apart')}
          description={t('rubric.apartHelp')}
          checked={counts === 'apart'}
          onChange={(event) => set({ counts: event.currentTarget.checked ? 'apart' : 'in_the_score' })}
        />
      )}
      {kind === 'scored' && <Anchors criterion={criterion} set={set} refusal={refusal} />}
    </div>
  );
}
