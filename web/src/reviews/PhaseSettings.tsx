// What a phase asks and hides. Each choice is kept at once.
import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import { asProblem } from '../problem';
import type { Phase } from '../types';
import { regret, say } from '../ui/states/undo';
import { NeedsField } from './NeedsField';
import { PhaseDates } from './PhaseDates';
import { PhaseScope } from './PhaseScope';
import { phasesQuery } from './queries';
import classes from './reviewing.module.css';

const kinds = ['paper', 'interview', 'final', 'national', 'semifinal', 'world_final'] as const;
const takes = ['sent', 'shortlisted', 'interview'] as const;

type Wish = Partial<
  Pick<
    Phase,
    | 'kind'
    | 'takes'
    | 'files_from'
    | 'countries'
    | 'hides_names'
    | 'hides_city'
    | 'hides_scores'
    | 'reads'
    | 'common_files'
    | 'needs'
    | 'opens_at'
    | 'closes_at'
  >
> & { readers?: number[] };

export function PhaseSettings({ slug, phase }: { slug: string; phase: Phase }) {
  const { t } = useTranslation('reviews');
  const cache = useQueryClient();
  const changing = useMutation({
    mutationFn: (wish: Wish) =>
      body(
        api.PATCH('/api/phases/{id}', {
          params: { path: { id: phase.id } },
          headers: onVersion(phase.version),
          body: wish,
        }),
      ),
    onSuccess: () => say(t('house.saved')),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: phasesQuery(slug).queryKey });
      void cache.invalidateQueries({ queryKey: ['phases', String(phase.id)] });
    },
  });
  const hides = (['hides_names', 'hides_city', 'hides_scores'] as const).map((field) => ({ field, on: phase[field] }));
  const words = { hides_names: 'hidesNames', hides_city: 'hidesCity', hides_scores: 'hidesScores' } as const;
  return (
    <section className={classes.settings}>
      <h3>{t('house.phase.settings')}</h3>
      <Select
        label={t('house.phase.kind')}
        allowDeselect={false}
        data={kinds.map((kind) => ({ value: kind, label: t(`house.kind.${kind}`) }))}
        value={phase.kind}
        onChange={(kind) => kind && changing.mutate({ kind: kind as Phase['kind'] })}
      />
      <Select
        label={t('house.phase.takes')}
        allowDeselect={false}
        data={takes.map((which) => ({ value: which, label: t(`house.takes.${which}`) }))}
        value={phase.takes}
        onChange={(which) => which && changing.mutate({ takes: which as Phase['takes'] })}
      />
      <PhaseScope key={`scope ${phase.id}`} slug={slug} phase={phase} keep={(scope) => changing.mutate(scope)} />
      <NumberInput
        key={`reads ${phase.version}`}
        label={t('house.phase.reads')}
        min={1}
        max={50}
        defaultValue={phase.reads}
        onBlur={(event) => {
          const reads = Number(event.currentTarget.value);
          if (reads > 0 && reads !== phase.reads) changing.mutate({ reads });
        }}
      />
      <NeedsField phase={phase} keep={(needs) => changing.mutate({ needs })} />
      <NumberInput
        key={`common ${phase.version}`}
        label={t('house.phase.common')}
        min={0}
        max={50}
        defaultValue={phase.common_files}
        onBlur={(event) => {
          const common = Number(event.currentTarget.value);
          if (common !== phase.common_files) changing.mutate({ common_files: common });
        }}
      />
      <PhaseDates slug={slug} phase={phase} keep={(dates) => changing.mutate(dates)} />
      {hides.map(({ field, on }) => (
        <Checkbox
          key={field}
          label={t(`house.phase.${words[field]}`)}
          checked={on}
          onChange={(event) => changing.mutate({ [field]: event.currentTarget.checked })}
        />
      ))}
    </section>
  );
}
