// A new jury: its name and day, which files it talks about and in which order, and how many votes a result needs.
import { Button, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../api';
import { asProblem } from '../problem';
import { JuryFields, type JuryWish } from './JuryFields';
import classes from './jury.module.css';
import { juriesQuery } from './queries';

const sources = ['in_play', 'shortlisted', 'interview', 'to_talk_about', 'to_decide'] as const;
const orders = ['rank', 'shuffled', 'name'] as const;

type Wish = JuryWish & { files: (typeof sources)[number]; order: (typeof orders)[number] };
const first: Wish = {
  name: '',
  day: '',
  files: 'in_play',
  order: 'rank',
  forward: 'offered',
  quorum: 0,
  minutes: 0,
};

export function NewJury({ slug, close }: { slug: string; close: () => void }) {
  const { t } = useTranslation(['jury', 'selection']);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [wish, setWish] = useState(first);
  const making = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/calls/{slug}/juries', {
          params: { path: { slug } },
          headers: onceOnly(),
          body: { ...wish, phase: null, people: [] },
        }),
      ),
    onSuccess: async ({ head }) => {
      await cache.invalidateQueries({ queryKey: juriesQuery(slug).queryKey });
      await navigate({ to: '/calls/$slug/jury/$id', params: { slug, id: head.id } });
    },
  });
  const problem = making.error && asProblem(making.error);
  const set = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <h2>{t('make')}</h2>
      <JuryFields wish={wish} set={set} problem={problem}>
        <Select
          label={t('form.files')}
          allowDeselect={false}
          data={sources.map((value) => ({ value, label: t(`source.${value}`) }))}
          value={wish.files}
          error={problem?.of('files')}
          onChange={(files) => files && set({ files: files as (typeof sources)[number] })}
        />
        <Select
          label={t('form.order')}
          allowDeselect={false}
          data={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
          value={wish.order}
          onChange={(order) => order && set({ order: order as (typeof orders)[number] })}
        />
      </JuryFields>
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
