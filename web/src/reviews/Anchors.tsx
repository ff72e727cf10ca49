// What the steps of a scale mean, in words: as many of them as one likes to describe.
import { ActionIcon, NumberInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../types';
import { AddChip } from '../ui/pieces/AddChip';
import { WordsFields } from '../ui/words/WordsFields';
import { noWords } from '../ui/words/words';
import { undescribed } from './rubric';
import classes from './rubric.module.css';

type Anchor = Criterion['anchors'][number];
type Props = {
  criterion: Criterion;
  set: (part: Partial<Criterion>) => void;
  refusal: (field: string) => string | undefined;
};

export function Anchors({ criterion, set, refusal }: Props) {
  const { t } = useTranslation('reviews');
  const { anchors, worst, best } = criterion;
  const next = undescribed(criterion);
  const put = (at: number, part: Partial<Anchor>) =>
    set({ anchors: anchors.map((anchor, place) => (place === at ? { ...anchor, ...part } : anchor)) });
  return (
    <fieldset className={classes.anchors}>
      <legend>{t('rubric.anchors')}</legend>
      {anchors.map((anchor, at) => (
        <div key={at} className={classes.anchor}>
          <NumberInput
            className={classes.step}
            label={t('rubric.step')}
            min={worst}
            max={best}
            value={anchor.value}
            error={refusal(`anchors.${at}.value`)}
            onChange={(value) => put(at, { value: Number(value) || 0 })}
          />
          <WordsFields
            label={t('rubric.means', { step: anchor.value })}
            words={anchor.means}
            onChange={(means) => put(at, { means })}
          />
          <ActionIcon
            className={classes.bin}
            aria-label={t('rubric.removeStep', { step: anchor.value })}
            onClick={() => set({ anchors: anchors.filter((_, place) => place !== at) })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      {next !== undefined && (
        <AddChip onClick={() => set({ anchors: [...anchors, { value: next, means: noWords }] })}>
          {t('rubric.addStep')}
        </AddChip>
      )}
    </fieldset>
  );
}
