// What a jury is called, when it sits and how it decides: the same fields whether it is made or changed.
import { NumberInput, Select, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../problem';
import type { ApplicationStatus } from '../types';
import classes from './jury.module.css';

const ways = ['offered', 'interview', 'shortlisted'] as const;

export type JuryWish = {
  name: string;
  day: string;
  forward: ApplicationStatus;
  quorum: number;
  minutes: number;
};

type Props = {
  wish: JuryWish;
  set: (part: Partial<JuryWish>) => void;
  problem: Problem | null;
  /** What a jury is asked besides, between its day and how it decides. */
  children?: ReactNode;
};

export function JuryFields({ wish, set, problem, children }: Props) {
  const { t } = useTranslation(['jury', 'selection']);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <TextInput
        ref={first}
        data-autofocus
        label={t('form.name')}
        required
        withAsterisk={false}
        maxLength={120}
        value={wish.name}
        error={problem?.of('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('form.day')}
        required
        withAsterisk={false}
        value={wish.day}
        error={problem?.of('day')}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
      {children}
      <Select
        label={t('form.forward')}
        allowDeselect={false}
        data={ways.map((value) => ({ value, label: t(`selection:status.${value}`) }))}
        value={wish.forward}
        error={problem?.of('forward')}
        onChange={(forward) => forward && set({ forward: forward as (typeof ways)[number] })}
      />
      <NumberInput
        label={t('form.quorum')}
        description={t('form.quorumHelp')}
        min={0}
        max={100}
        value={wish.quorum}
        error={problem?.of('quorum')}
        onChange={(quorum) => set({ quorum: Number(quorum) || 0 })}
      />
      <NumberInput
        label={t('form.minutes')}
        description={t('form.minutesHelp')}
        min={0}
        max={240}
        value={wish.minutes}
        error={problem?.of('minutes')}
        onChange={(minutes) => set({ minutes: Number(minutes) || 0 })}
      />
      {problem && problem.errors.length === 0 && (
        <p className={classes.refusal} role="alert">
          {problem.message}
        </p>
      )}
    </>
  );
}
