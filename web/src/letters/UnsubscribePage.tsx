// No more letters of one kind, by the link in one of them. Opening it changes nothing; the button does.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { PublicPage } from '../apply/page/PublicPage';
import { asProblem } from '../problem';
import { LinkButton } from '../ui/shell/LinkButton';
import { Refused } from '../ui/states/Refused';
import classes from './unsubscribe.module.css';

export function UnsubscribePage() {
  const { t } = useTranslation('letters');
  // Behind the # it is in no log.
  const [token] = useState(() => window.location.hash.slice(1));
  const leaving = useMutation({
    mutationFn: () => api.POST('/api/letters/unsubscribe/{token}', { params: { path: { token } } }),
  });
  const problem = leaving.error && asProblem(leaving.error);
  const unknown = token.length < 20 || problem?.byRule;
  return (
    <PublicPage title={t(leaving.isSuccess ? 'unsubscribe.done' : 'unsubscribe.title')} low>
      <section className={classes.card}>
        {leaving.isSuccess ? (
          <p role="status">{t('unsubscribe.doneText')}</p>
        ) : unknown ? (
          <Refused reason={t('unsubscribe.unknown')}>{t('unsubscribe.unknownText')}</Refused>
        ) : (
          <>
            <p>{t('unsubscribe.text')}</p>
            <Button size="md" h={44} loading={leaving.isPending} onClick={() => leaving.mutate()}>
              {t('unsubscribe.button')}
            </Button>
            {problem && (
              <p className={classes.fault} role="alert">
                {problem.message}
              </p>
            )}
          </>
        )}
        <LinkButton to="/account" hash="letters" variant="default" h={44}>
          {t('unsubscribe.account')}
        </LinkButton>
      </section>
    </PublicPage>
  );
}
