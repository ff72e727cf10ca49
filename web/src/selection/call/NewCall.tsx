// A new call: words and dates first; questions, consents and rules come along from the last one if wanted.
import { Button, Select, TextInput } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../../api';
import { useHouseNow } from '../../app/clock';
import { programmesQuery } from '../../programmes/queries';
import { houseQuery } from '../../queries';
import { Page } from '../../ui/shell/Page';
import { Broken } from '../../ui/states/Broken';
import { Empty } from '../../ui/states/Empty';
import { callQuery, callsQuery } from '../queries';
import { CallFields } from './CallFields';
import { type CallForm, freshForm, newOf } from './callForm';
import classes from './form.module.css';
import { useCallForm } from './useCallForm';

export function NewCall() {
  const { t } = useTranslation(['calls', 'selection']);
  const { data: programmes } = useSuspenseQuery(programmesQuery);
  const path = [{ label: t('selection:calls.title'), to: '/calls' }, { label: t('new.title') }];
  return (
    <Page path={path}>
      <h1>{t('new.title')}</h1>
      <p className={classes.lead}>{t('new.lead')}</p>
      {programmes.length > 0 ? (
        <NewCallForm />
      ) : (
        <Empty title={t('new.noProgramme.title')}>{t('new.noProgramme.text')}</Empty>
      )}
    </Page>
  );
}

function NewCallForm() {
  const { t } = useTranslation('calls');
  const { data: house } = useSuspenseQuery(houseQuery);
  const { data: calls } = useSuspenseQuery(callsQuery);
  const { data: programmes } = useSuspenseQuery(programmesQuery);
  const now = useHouseNow();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const latest = [...calls].sort((a, b) => b.opens_at.localeCompare(a.opens_at));
  const last = latest.find(({ state }) => state !== 'draft') ?? latest[0];
  const first = last?.programme.slug ?? programmes[0]?.slug ?? '';
  const send = async (form: CallForm) => {
    const call = await body(api.POST('/api/calls', { body: newOf(form), headers: onceOnly() }));
    cache.setQueryData(callQuery(call.slug).queryKey, call);
    await cache.invalidateQueries({ queryKey: callsQuery.queryKey });
    await navigate({ to: '/calls/$slug', params: { slug: call.slug } });
  };
  const state = useCallForm(freshForm(now, house.time_zone, first, last?.slug ?? ''), send);
  const { form, set, error } = state;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void state.submit();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <CallFields state={state}>
        <div className={classes.two}>
          <Select
            id="call-programme"
            label={t('field.programme')}
            data={programmes.map(({ slug, name }) => ({ value: slug, label: name }))}
            value={form.programme}
            allowDeselect={false}
            error={error('programme')}
            onChange={(programme) => programme && set('programme', programme)}
          />
          <Select
            label={t('field.copy_from')}
            description={t('field.copyHelp')}
            placeholder={t('field.copyNone')}
            data={latest.map(({ slug, name }) => ({ value: slug, label: name }))}
            value={form.copy_from || null}
            clearable
            onChange={(slug) => set('copy_from', slug ?? '')}
          />
        </div>
      </CallFields>
      <TextInput
        id="call-slug"
        label={t('field.slug')}
        description={`${location.origin}/apply/${form.slug || '…'}`}
        value={form.slug}
        error={error('slug')}
        onBlur={() => state.leave('slug')}
        onChange={(event) => set('slug', event.currentTarget.value)}
      />
      {state.problem && <Broken title={state.problem.message || undefined} request={state.problem.request} />}
      <div className={classes.foot}>
        <Button type="submit" size="md" variant={state.missing > 0 ? 'outline' : 'filled'} loading={state.sending}>
          {state.missing > 0 ? t('new.missing', { count: state.missing }) : t('new.create')}
        </Button>
        <span className="second quiet">{t('new.nobody')}</span>
      </div>
    </form>
  );
}
