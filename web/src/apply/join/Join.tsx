// A co-founder's link. Opening it changes nothing; the button joins, once. The token stays behind the # and in no log.
import { Button } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
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
  const problem = joining.error && asProblem(joining.error);
  return (
    <PublicPage title={t('join.title')} lead={t('join.lead')} low>
      <section className={classes.card}>
        {token ? (
          <>
            <p className={classes.as}>
              {me?.claimed ? t('join.as', { name: me.name || (me.email ?? '') }) : t('join.noAccount')}
            </p>
            <Button size="md" h={44} loading={joining.isPending} onClick={() => joining.mutate()}>
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
