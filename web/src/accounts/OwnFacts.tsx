// Name, language and clock, each saved as it is left.
import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { isLanguage, languageNames, languages } from '../i18n/languages';
import { asProblem } from '../problem';
import { meQuery } from '../queries';
import type { Me } from '../types';
import { SaveState, type Saving } from '../ui/states/SaveState';
import { timeZones } from '../ui/timeZones';
import classes from './account.module.css';
import { chooseLanguage } from './actions';

type Change = { name?: string; language?: Me['language']; time_zone?: string };

export function OwnFacts({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  const cache = useQueryClient();
  const [name, setName] = useState(me.name);
  const saving = useMutation({
    mutationFn: (change: Change) => body(api.PATCH('/api/me', { body: change })),
    onSuccess: (fresh) => cache.setQueryData(meQuery.queryKey, fresh),
  });
  const problem = saving.error ? asProblem(saving.error) : null;
  const state: Saving = saving.isPending
    ? { state: 'saving' }
    : saving.isSuccess
      ? { state: 'saved', at: new Date(saving.submittedAt).toISOString() }
      : { state: saving.isError ? 'failed' : 'idle' };
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h2>{t('you')}</h2>
        <SaveState saving={state} />
      </div>
      <TextInput
        label={t('name')}
        autoComplete="name"
        value={name}
        error={problem?.of('name')}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => name.trim() !== me.name && saving.mutate({ name: name.trim() })}
      />
      <Select
        label={t('language')}
        data={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        value={me.language}
        allowDeselect={false}
        onChange={(next) => isLanguage(next) && chooseLanguage(next)}
      />
      <Select
        label={t('zone')}
        description={t('zoneHelp')}
        data={timeZones}
        searchable
        value={me.time_zone}
        allowDeselect={false}
        error={problem?.of('time_zone')}
        onChange={(zone) => zone && saving.mutate({ time_zone: zone })}
      />
    </section>
  );
}
