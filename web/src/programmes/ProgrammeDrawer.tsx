// A programme to add or to change, and its cohorts.
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly, onVersion } from '../api';
import { asProblem } from '../problem';
import { meQuery } from '../queries';
import { SidePanel } from '../ui/dialog/SidePanel';
import { Broken } from '../ui/states/Broken';
import { say } from '../ui/states/undo';
import { Cohorts } from './Cohorts';
import { ProgrammeFields } from './ProgrammeFields';
import { changeOf, faultsOf, formOf, newOf, type Programme, type ProgrammeForm } from './programmeForm';
import classes from './programmes.module.css';
import { programmesQuery } from './queries';

const make = (form: ProgrammeForm) => body(api.POST('/api/programmes', { body: newOf(form), headers: onceOnly() }));
const change = ({ slug, version }: Programme, form: ProgrammeForm) =>
  body(
    api.PATCH('/api/programmes/{slug}', {
      params: { path: { slug } },
      headers: onVersion(version),
      body: changeOf(form),
    }),
  );

// The server's name for what the form calls otherwise.
const wires: Partial<Record<keyof ProgrammeForm, string>> = { price: 'price_cents' };

export function ProgrammeDrawer({ programme, close }: { programme: Programme | null; close: () => void }) {
  const { t } = useTranslation('programmes');
  const cache = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const [form, setForm] = useState(() => formOf(programme, me?.operators[0]?.id ?? 0));
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: () => (programme ? change(programme, form) : make(form)),
    onSuccess: ({ name }) => {
      void cache.invalidateQueries({ queryKey: programmesQuery.queryKey });
      say(t('saved', { name }));
      close();
    },
  });
  const faults = faultsOf(form);
  const problem = saving.error ? asProblem(saving.error) : null;
  const error = (field: keyof ProgrammeForm) => {
    const fault = tried ? faults[field] : undefined;
    return fault ? t(`fault.${fault}`) : problem?.of(wires[field] ?? field);
  };
  const set = (part: Partial<ProgrammeForm>) => setForm((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0) saving.mutate();
  };
  return (
    <SidePanel close={close} title={programme?.name ?? t('new')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label={t('field.name')}
          value={form.name}
          error={error('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <ProgrammeFields
          form={form}
          set={set}
          error={error}
          operators={me?.operators ?? []}
          made={programme !== null}
        />
        {problem && problem.errors.length === 0 && (
          <Broken title={problem.message || undefined} request={problem.request} />
        )}
        <Button type="submit" loading={saving.isPending}>
          {t(programme ? 'save' : 'add')}
        </Button>
      </form>
      {programme && <Cohorts programme={programme} />}
    </SidePanel>
  );
}
