// Access for programs: those there are, one more, and its secret, which is shown this once.
import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import type { Token } from '../types';
import { useFormat } from '../ui/format';
import { say } from '../ui/states/undo';
import classes from './account.module.css';
import { NewAccess } from './NewAccess';
import { SecretOnce } from './SecretOnce';
import { takeTokenBack, tokensQuery } from './tokens';

export function ProgramAccess() {
  const { t } = useTranslation('account');
  const cache = useQueryClient();
  const { data: tokens } = useQuery(tokensQuery);
  const [state, setState] = useState<{ making: boolean; secret?: string }>({ making: false });
  const changed = () => cache.invalidateQueries({ queryKey: tokensQuery.queryKey });
  const takingBack = useMutation({
    mutationFn: takeTokenBack,
    onSuccess: () => say(t('access.takenBack')),
    onError: (thrown) => say(asProblem(thrown).message),
    onSettled: changed,
  });
  const made = (secret: string) => {
    setState({ making: false, secret });
    void changed();
  };
  return (
    <section className={classes.section}>
      <h2>{t('access.title')}</h2>
      <p className="second quiet">
        {t('access.text')} <a href="/api">{t('access.api')}</a>
      </p>
      {state.secret && <SecretOnce secret={state.secret} kept={() => setState({ making: false })} />}
      {tokens && tokens.length > 0 && (
        <ul className={classes.sessions}>
          {tokens.map((token) => (
            <Line key={token.id} token={token} takeBack={() => takingBack.mutate(token.id)} />
          ))}
        </ul>
      )}
      {tokens?.length === 0 && !state.making && <p className="second quiet">{t('access.none')}</p>}
      {state.making && <NewAccess made={made} cancel={() => setState({ making: false })} />}
      {!state.making && !state.secret && (
        <Button variant="default" onClick={() => setState({ making: true })}>
          {t('access.make')}
        </Button>
      )}
    </section>
  );
}

function Line({ token, takeBack }: { token: Token; takeBack: () => void }) {
  const { t } = useTranslation('account');
  const { dayAndYear, fromNow } = useFormat();
  const now = Date.now();
  const day = dayAndYear(token.expires_at);
  return (
    <li>
      <IconKey size={20} stroke={1.6} aria-hidden="true" />
      <div>
        <b>{token.name}</b>
        <p className="second quiet">
          {t(Date.parse(token.expires_at) > now ? 'access.ends' : 'access.ended', { day })},{' '}
          {token.last_used_at ? t('access.used', { when: fromNow(token.last_used_at, now) }) : t('access.unused')}
        </p>
        <p className={classes.code}>{token.scopes.join(' ')}</p>
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={t('access.takeBackNamed', { name: token.name })}
        onClick={takeBack}
      >
        {t('access.takeBack')}
      </Button>
    </li>
  );
}
