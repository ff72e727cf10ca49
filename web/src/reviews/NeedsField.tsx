// Of whom a file wants its readings: so many by investors, so many for its language; the others are anybody's.
import { ActionIcon, NumberInput, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../types';
import { AddChip } from '../ui/pieces/AddChip';
import classes from './reviewing.module.css';

type Need = Phase['needs'][number];
const whom = ['investor', 'entrepreneur', 'expert', 'sector', 'speaks_its_language'] as const;

export function NeedsField({ phase, keep }: { phase: Phase; keep: (needs: Need[]) => void }) {
  const { t } = useTranslation('reviews');
  const { needs, reads } = phase;
  const left = reads - needs.reduce((sum, { count }) => sum + count, 0);
  const free = whom.filter((each) => !needs.some(({ of }) => of === each));
  const put = (at: number, part: Partial<Need>) =>
    keep(needs.map((need, place) => (place === at ? { ...need, ...part } : need)));
  return (
    <fieldset className={classes.needs}>
      <legend>{t('needs.title')}</legend>
      {needs.map((need, at) => (
        <div key={need.of} className={classes.need}>
          <NumberInput
            key={`${need.of} ${phase.version}`}
            aria-label={t('needs.count')}
            min={1}
            max={50}
            defaultValue={need.count}
            onBlur={(event) => {
              const count = Number(event.currentTarget.value);
              if (count > 0 && count !== need.count) put(at, { count });
            }}
          />
          <Select
            aria-label={t('needs.of')}
            allowDeselect={false}
            data={[need.of, ...free].map((each) => ({ value: each, label: t(`needs.whom.${each}`) }))}
            value={need.of}
            onChange={(of) => of && put(at, { of: of as Need['of'] })}
          />
          <ActionIcon
            aria-label={t('needs.removeNamed', { whom: t(`needs.whom.${need.of}`) })}
            onClick={() => keep(needs.filter((_, place) => place !== at))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      {left > 0 && needs.length > 0 && <p className="second quiet">{t('needs.anybody', { count: left })}</p>}
      {left > 0 && free[0] && (
        <AddChip onClick={() => keep([...needs, { count: 1, of: free[0] ?? 'investor' }])}>{t('needs.add')}</AddChip>
      )}
    </fieldset>
  );
}
