// A new jury: its name and day, which files it talks about and in which order, and how many votes a result needs.
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../api';
import { asProblem } from '../problem';
import type { NewJuryWish } from '../types';
import classes from './jury.module.css';
import { juriesQuery } from './queries';

const sources = ['in_play', 'shortlisted', 'interview', 'to_talk_about', 'to_decide'] as const;
const orders = ['rank', 'shuffled', 'name'] as const;
const ways = ['offered', 'interview', 'shortlisted'] as const;

export function NewJury({ slug, close }: { slug: string; close: () => void }) {
  const { t } = useTranslation(['jury', 'selection']);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [wish, setWish] = useState<NewJuryWish>({
    name: '',
    day: '',
    files: 'in_play',
    order: 'rank',
    forward: 'offered',
    quorum: 0,
    minutes: 0,
    phase: null,
    people: [],
  });
  const making = useMutation({
    mutationFn: () =>
      body(api.POST('/api/calls/{slug}/juries', { params: { path: { slug } }, headers: onceOnly(), body: wish })),
    onSuccess: async ({ head }) => {
      await cache.invalidateQueries({ queryKey: juriesQuery(slug).queryKey });
      await navigate({ to: '/calls/$slug/jury/$id', params: { slug, id: head.id } });
    },
  });
  const problem = making.error && asProblem(making.error);
  const set = (part: Partial<NewJuryWish>) => setWish({ ...wish, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <h2>{t('make')}</h2>
      <TextInput
        ref={first}
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
      <Select
        label={t('form.files')}
        allowDeselect={false}
        data={sources.map((value) => ({ value, label: t(`source.${value}`) }))}
        value={wish.files ?? null}
        error={problem?.of('files')}
        onChange={(files) => files && set({ files: files as (typeof sources)[number] })}
      />
      <Select
        label={t('form.order')}
        allowDeselect={false}
        data={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
        value={wish.order ?? null}
        onChange={(order) => order && set({ order: order as (typeof orders)[number] })}
      />
      <Select
        label={t('form.forward')}
        allowDeselect={false}
        data={ways.map((value) => ({ value, label: t(`selection:status.${value}`) }))}
        value={wish.forward ?? null}
        onChange={(forward) => forward && set({ forward: forward as (typeof ways)[number] })}
      />
      <NumberInput
        label={t('form.quorum')}
        description={t('form.quorumHelp')}
        min={0}
        max={100}
        value={wish.quorum ?? 0}
        error={problem?.of('quorum')}
        onChange={(quorum) => set({ quorum: Number(quorum) || 0 })}
      />
      <NumberInput
        label={t('form.minutes')}
        description={t('form.minutesHelp')}
        min={0}
        max={240}
        value={wish.minutes ?? 0}
        onChange={(minutes) => set({ minutes: Number(minutes) || 0 })}
      />
      {problem && problem.errors.length === 0 && <p role="alert">{problem.message}</p>}
      <div className={classes.acts}>
        <Button type="submit" loading={making.isPending}>
          {t('make')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('screen.cancel')}
        </Button>
      </div>
    </form>
  );
}
