// How many ask at each interview, and until when and how often a team may choose another time.
import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './interviews.module.css';
import type { Round } from './RoundForm';

type Props = { wish: Round; set: (part: Partial<Round>) => void };

export function RoundRules({ wish, set }: Props) {
  const { t } = useTranslation('interviews');
  return (
    <div className={classes.row}>
      <NumberInput
        label={t('round.atLeast')}
        min={2}
        max={6}
        value={wish.at_least}
        onChange={(value) => set({ at_least: Number(value) })}
      />
      <NumberInput
        label={t('round.notice')}
        min={0}
        max={720}
        value={wish.notice_hours}
        onChange={(value) => set({ notice_hours: Number(value) })}
      />
      <NumberInput
        label={t('round.moves')}
        min={0}
        max={20}
        value={wish.most_moves}
        onChange={(value) => set({ most_moves: Number(value) })}
      />
    </div>
  );
}
