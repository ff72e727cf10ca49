// The words and dates of a call that exists. Founders see a change at once, so a stale one is refused.
import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../../api';
import { Page } from '../../ui/shell/Page';
import { Broken } from '../../ui/states/Broken';
import { Refused } from '../../ui/states/Refused';
import { say } from '../../ui/states/undo';
import { callQuery, callsQuery, callTextsQuery } from '../queries';
import { CallFields } from './CallFields';
import { CallWords, type CallWordsForm, textsOf, wordsOf } from './CallWords';
import { CohortField } from './CohortField';
import { type CallForm, changeOf, formOf } from './callForm';
import { useCallPath } from './callPath';
import classes from './form.module.css';
import { useCallForm } from './useCallForm';

const route = getRouteApi('/inside/calls/$slug/settings');

export function CallSettings() {
  const { t } = useTranslation('calls');
  const { slug } = route.useParams();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const path = useCallPath(call, t('settings.title'));
  return (
    <Page path={path}>
      <h1>{t('settings.title')}</h1>
      <p className={classes.lead}>{t(call.state === 'draft' ? 'settings.leadDraft' : 'settings.lead')}</p>
      <SettingsForm key={call.version} slug={slug} />
    </Page>
  );
}

function SettingsForm({ slug }: { slug: string }) {
  const { t } = useTranslation('calls');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: texts } = useSuspenseQuery(callTextsQuery(slug));
  const [words, setWords] = useState(() => wordsOf(texts));
  const own = texts.own;
  const send = async (form: CallForm) => {
    const { name: _, summary: __, description: ___, ...change } = changeOf(form);
    const changed = await body(
      api.PATCH('/api/calls/{slug}', {
        params: { path: { slug } },
        headers: onVersion(call.version),
        body: change,
      }),
    );
    const told = await body(
      api.PUT('/api/calls/{slug}/texts', {
        params: { path: { slug } },
        headers: onVersion(changed.version),
        body: { texts: textsOf(words) },
      }),
    );
    cache.setQueryData(callTextsQuery(slug).queryKey, told);
    void cache.invalidateQueries({ queryKey: callsQuery.queryKey });
    say(t('settings.saved'));
    await navigate({ to: '/calls/$slug', params: { slug } });
  };
  const inOwn = (form: CallWordsForm) => ({
    name: form.name[own],
    summary: form.summary[own],
    description: form.description[own],
  });
  const state = useCallForm({ ...formOf(call), ...inOwn(words) }, send);
  const change = (next: CallWordsForm) => {
    setWords(next);
    for (const [part, text] of Object.entries(inOwn(next))) state.set(part as keyof CallWordsForm, text);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void state.submit();
  };
  const again = () => void cache.invalidateQueries({ queryKey: callQuery(slug).queryKey });
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <CallFields state={state} words={<CallWords own={own} words={words} onChange={change} error={state.error} />}>
        <CohortField state={state} programme={call.programme.slug} />
      </CallFields>
      {state.problem?.status === 412 ? (
        <Refused
          reason={t('settings.overtaken')}
          action={
            <Button size="xs" variant="default" onClick={again}>
              {t('settings.reload')}
            </Button>
          }
        />
      ) : (
        state.problem && <Broken title={state.problem.message || undefined} request={state.problem.request} />
      )}
      <div className={classes.foot}>
        <Button type="submit" size="md" variant={state.missing > 0 ? 'outline' : 'filled'} loading={state.sending}>
          {state.missing > 0 ? t('new.missing', { count: state.missing }) : t('settings.save')}
        </Button>
      </div>
    </form>
  );
}
