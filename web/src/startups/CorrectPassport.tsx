// The house corrects a passport that it brought in; as soon as somebody of the team has an account, the team does.
import { Button, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import type { Startup } from '../types';
import { useCountries } from '../ui/countries';
import { Ask } from '../ui/dialog/Ask';
import { Refused } from '../ui/states/Refused';
import { type Corrected, correct, lists, texts } from './correcting';
import classes from './passport.module.css';

const stages = ['idea', 'prototype', 'beta', 'launched', 'revenue', 'unknown'] as const;

export function CorrectPassport({ startup }: { startup: Startup }) {
  const { t } = useTranslation('startups');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconPencil size={15} />} onClick={open}>
        {t('correct.open')}
      </Button>
      {opened && <Correcting startup={startup} close={close} />}
    </>
  );
}

function Correcting({ startup, close }: { startup: Startup; close: () => void }) {
  const { t } = useTranslation('startups');
  const cache = useQueryClient();
  const countries = useCountries();
  const [now, setNow] = useState<Corrected>(startup);
  const set = (change: Partial<Corrected>) => setNow({ ...now, ...change });
  const saving = useMutation({
    mutationFn: () => correct(startup, now),
    onSuccess: () => {
      for (const key of ['startups', 'lists']) void cache.invalidateQueries({ queryKey: [key] });
      close();
    },
  });
  const problem = saving.error && asProblem(saving.error);
  const fault = (field: string) => problem?.errors.find((each) => each.field === field)?.message;
  const foot = (
    <>
      <Button variant="default" onClick={close}>
        {t('correct.cancel')}
      </Button>
      <Button loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('correct.save')}
      </Button>
    </>
  );
  return (
    <Ask opened close={close} title={t('correct.title', { name: startup.name })} foot={foot}>
      <p className="second quiet">{t('correct.text')}</p>
      <div className={classes.form}>
        {texts.map((field) => (
          <TextInput
            key={field}
            label={t(`correct.${field}`)}
            value={now[field] ?? ''}
            error={fault(field)}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
        <Select
          label={t('column.country')}
          data={countries}
          searchable
          clearable
          value={now.country}
          onChange={(country) => set({ country: country as string | null })}
        />
        <TextInput
          type="date"
          label={t('fact.founded')}
          value={now.founded_on ?? ''}
          error={fault('founded_on')}
          onChange={(event) => set({ founded_on: event.currentTarget.value || null })}
        />
        <Select
          label={t('fact.stage')}
          data={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
          allowDeselect={false}
          value={now.stage}
          onChange={(stage) => stage && set({ stage: stage as Corrected['stage'] })}
        />
        {lists.map((field) => (
          <TagsInput
            key={field}
            label={t(`fact.${field}`)}
            value={now[field]}
            error={fault(field)}
            onChange={(chosen) => set({ [field]: chosen })}
          />
        ))}
        <Textarea
          className={classes.wide}
          label={t('what')}
          autosize
          minRows={2}
          maxRows={8}
          value={now.description}
          error={fault('description')}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
      </div>
      {problem && <Refused reason={problem.message}>{null}</Refused>}
    </Ask>
  );
}
