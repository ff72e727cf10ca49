// A co-founder's link. Opening it changes nothing; the button joins, once. The token stays behind the # and in no log.
import { Button } from '@mantine/core';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { asProblem } from '../../problem';
import { cache, meQuery } from '../../queries';
import { Fault } from '../fields/Field';
import { PublicPage } from '../page/PublicPage';
import classes from './join.module.css';
import { forgetToken, tokenHere } from './token';

export function Join() {
  const { t } = useTranslation('apply');
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const [token] = useState(tokenHere);
  const { data: told, error: gone } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => body(api.POST('/api/joining/invitation', { body: { token } })),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const joining = useMutation({
    mutationFn: () => body(api.POST('/api/joining', { body: { token } })),
    onSuccess: async (joined) => {
      forgetToken();
      const before = new Set(me?.applications.map(({ id }) => id));
      cache.setQueryData(meQuery.queryKey, joined);
      const file = joined.applications.find(({ id }) => !before.has(id)) ?? joined.applications.at(-1);
      if (!file) return navigate({ to: '/', replace: true });
      const search = { file: file.id };
      await navigate({ to: '/apply/$slug/form', params: { slug: file.call_slug }, search, replace: true });
    },
  });
  const refused = joining.error ?? gone;
  const problem = refused && asProblem(refused);
  const startup = told?.startup_name || t('founder.nameless');
  return (
    <PublicPage title={told ? t('join.titleOf', { startup }) : t('join.title')} lead={t('join.lead')} low>
      <section className={classes.card}>
        {token ? (
          <>
            {told && (
              <p className={classes.as}>
                {t(told.invited_by ? 'join.invited' : 'join.place', {
                  by: told.invited_by ?? '',
                  name: told.member_name,
                })}
                {told.call_name && ` ${t('join.call', { call: told.call_name })}`}
              </p>
            )}
            <p className="second quiet">
              {me?.claimed ? t('join.as', { name: me.name || (me.email ?? '') }) : t('join.noAccount')}
            </p>
            <Button
              size="md"
              h={44}
              disabled={gone !== null}
              loading={joining.isPending}
              onClick={() => joining.mutate()}
            >
              {t('join.button')}
            </Button>
            <Fault id="join">{problem && (problem.message || t('noAnswer'))}</Fault>
            {problem?.byRule && <p className="second quiet">{t('join.askAgain')}</p>}
            {!me && (
              <p className="second quiet">
                {t('join.haveAccount')}{' '}
                <Link to="/sign-in" search={{ next: '/join' }}>
                  {t('signIn')}
                </Link>
              </p>
            )}
          </>
        ) : (
          <p>{t('join.noToken')}</p>
        )}
      </section>
    </PublicPage>
  );
}
