// When a phase opens and closes by itself, on the wall clock of its call.
import { TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callQuery } from '../selection/queries';
import type { Phase } from '../types';
import { cityOf } from '../ui/format';
import { instantAt, wallClock } from '../ui/zones';

type Dates = Partial<Pick<Phase, 'opens_at' | 'closes_at'>>;

export function PhaseDates({ slug, phase, keep }: { slug: string; phase: Phase; keep: (dates: Dates) => void }) {
  const { t } = useTranslation('reviews');
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const zone = call.time_zone;
  const words = { opens_at: 'opens', closes_at: 'closes' } as const;
  return (['opens_at', 'closes_at'] as const).map((field) => {
    const before = phase[field] ? wallClock(phase[field], zone) : '';
    return (
      <TextInput
        key={`${field} ${phase.version}`}
        type="datetime-local"
        label={t(`house.phase.${words[field]}`)}
        description={t('house.phase.zone', { zone: cityOf(zone) })}
        defaultValue={before}
        onBlur={({ currentTarget: { value } }) => {
          if (value !== before) keep({ [field]: value ? instantAt(value, zone) : null });
        }}
      />
    );
  });
}
