// The name, the days and the places of a cohort, for a new one and for one that is planned anew.
import { Button, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import { say } from '../ui/states/undo';
import type { Programme } from './programmeForm';
import classes from './programmes.module.css';
import { programmesQuery } from './queries';

export type CohortWish = Omit<Programme['cohorts'][number], 'id'>;

type Props = {
  title: string;
  first: CohortWish;
  send: (wish: CohortWish) => Promise<unknown>;
  /** What is said when it is done. */
  told: (name: string) => string;
  done?: () => void;
  act: string;
  children?: ReactNode;
};

export function CohortForm({ title, first, send, told, done, act, children }: Props) {
  const { t } = useTranslation('programmes');
  const cache = useQueryClient();
  const [cohort, setCohort] = useState(first);
  const sending = useMutation({
    mutationFn: () => send(cohort),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: programmesQuery.queryKey });
      say(told(cohort.name));
      setCohort(first);
      done?.();
    },
  });
  const problem = sending.error ? asProblem(sending.error) : null;
  const wrongOrder = cohort.ends_on !== '' && cohort.ends_on <= cohort.starts_on;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrongOrder) sending.mutate();
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
      <h2>{title}</h2>
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
      <div className={classes.cohortActs}>
        <Button type="submit" variant="default" loading={sending.isPending}>
          {act}
        </Button>
        {children}
      </div>
    </form>
  );
}
