// Five things about the house, and whether Spark's own questions and rules are taken as a pattern.
import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../api';
import { asProblem } from '../problem';
import { useCountries } from '../ui/countries';
import { timeZones } from '../ui/timeZones';
import classes from './account.module.css';
import door from './signIn.module.css';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function FirstHouse() {
  const { t } = useTranslation('account');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const countries = useCountries();
  const [house, setHouse] = useState({
    operator: '',
    city: '',
    country: 'FR',
    time_zone: here,
    programme: '',
    pattern: true,
  });
  const building = useMutation({
    mutationFn: () => body(api.POST('/api/first-house', { body: house, headers: onceOnly() })),
    onSuccess: async ({ call_slug }) => {
      await cache.invalidateQueries();
      await navigate(call_slug ? { to: '/calls/$slug', params: { slug: call_slug } } : { to: '/' });
    },
  });
  const problem = building.error ? asProblem(building.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    building.mutate();
  };
  const set = (part: Partial<typeof house>) => setHouse({ ...house, ...part });
  const text = (key: 'operator' | 'city' | 'programme') => ({
    size: 'md' as const,
    required: true,
    withAsterisk: false,
    label: t(`house.${key}`),
    placeholder: t(`house.${key}Example`),
    value: house[key],
    error: problem?.of(key),
    onChange: (event: { currentTarget: { value: string } }) => set({ [key]: event.currentTarget.value }),
  });
  return (
    <>
      <h1>{t('house.title')}</h1>
      <p className={door.lead}>{t('house.lead')}</p>
      <form className={classes.door} onSubmit={submit}>
        <TextInput {...text('operator')} />
        <div className={classes.two}>
          <TextInput {...text('city')} />
          <Select
            size="md"
            label={t('house.country')}
            data={countries}
            searchable
            allowDeselect={false}
            value={house.country}
            error={problem?.of('country')}
            onChange={(country) => country && set({ country })}
          />
        </div>
        <Select
          size="md"
          label={t('zone')}
          data={timeZones}
          searchable
          allowDeselect={false}
          value={house.time_zone}
          error={problem?.of('time_zone')}
          onChange={(zone) => zone && set({ time_zone: zone })}
        />
        <TextInput {...text('programme')} />
        <Switch
          className={classes.pattern}
          label={t('house.pattern')}
          description={t('house.patternText')}
          checked={house.pattern}
          onChange={(event) => set({ pattern: event.currentTarget.checked })}
        />
        {problem && problem.errors.length === 0 && (
          <p className={classes.refusal} role="alert">
            {problem.message}
          </p>
        )}
        <Button type="submit" size="md" loading={building.isPending}>
          {t('house.open')}
        </Button>
      </form>
    </>
  );
}
