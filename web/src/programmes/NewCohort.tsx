// The cohorts of a programme, and one more.
import { Button, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../api';
import { asProblem } from '../problem';
import { say } from '../ui/states/undo';
import type { Programme } from './programmeForm';
import classes from './programmes.module.css';
import { programmesQuery } from './queries';

export function NewCohort({ programme }: { programme: Programme }) {
  const { t } = useTranslation('programmes');
  const cache = useQueryClient();
  const fresh = { name: '', starts_on: '', ends_on: '', capacity: programme.capacity ?? 15 };
  const [cohort, setCohort] = useState(fresh);
  const adding = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/programmes/{slug}/cohorts', {
          params: { path: { slug: programme.slug } },
          body: cohort,
          headers: onceOnly(),
        }),
      ),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: programmesQuery.queryKey });
      say(t('cohort.added', { name: cohort.name }));
      setCohort(fresh);
    },
  });
  const problem = adding.error ? asProblem(adding.error) : null;
  const wrongOrder = cohort.ends_on !== '' && cohort.ends_on <= cohort.starts_on;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrongOrder) adding.mutate();
  };
  const text = (field: 'name' | 'starts_on' | 'ends_on') => ({
    label: t(`cohort.${field}`),
    value: cohort[field],
    required: true,
    withAsterisk: false,
    error: problem?.of(field),
    onChange: (event: { currentTarget: { value: string } }) =>
      setCohort({ ...cohort, [field]: event.currentTarget.value }),
  });
  return (
    <form className={classes.cohortForm} onSubmit={submit}>
      <h2>{t('cohort.title')}</h2>
      <TextInput {...text('name')} />
      <div className={classes.three}>
        <TextInput {...text('starts_on')} type="date" />
        <TextInput {...text('ends_on')} type="date" error={wrongOrder ? t('fault.order') : problem?.of('ends_on')} />
        <NumberInput
          label={t('cohort.capacity')}
          min={1}
          value={cohort.capacity}
          onChange={(value) => setCohort({ ...cohort, capacity: Number(value) })}
        />
      </div>
      {problem && problem.errors.length === 0 && <p className={classes.refusal}>{problem.message}</p>}
      <Button type="submit" variant="default" loading={adding.isPending}>
        {t('cohort.add')}
      </Button>
    </form>
  );
}
