// The session ended while somebody was typing: sign in here, and the saving goes on where it stopped.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { meQuery } from '../../queries';
import { signInHere } from '../draft/account';
import desk from '../draft/desk.module.css';
import { comeBack } from '../draft/wayBack';
import { Fault } from '../fields/Field';
import fields from '../fields/fields.module.css';
import { waiting } from '../saving/changes';
import { useOwnStartup } from './OwnStartup';

/** `lost`: what is left to do without an account, once this device has no way back either. */
export function SignInAgain({ lost }: { lost?: ReactNode }) {
  const { standing } = useOwnStartup();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  if (standing.state !== 'signed_out') return null;
  return me && !me.claimed ? <WithoutAccount lost={lost} /> : <WithAccount email={me?.email ?? ''} />;
}

// Without an account there is no password to ask for: this device opens the session again by itself, if it can.
function WithoutAccount({ lost }: { lost: ReactNode }) {
  const { startup, saver } = useOwnStartup();
  const opening = useQuery({
    queryKey: ['me', 'way-back', startup.id],
    queryFn: comeBack,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const back = opening.data?.startups.some(({ id }) => id === startup.id) ?? false;
  useEffect(() => {
    if (back) saver.resume();
  }, [back, saver]);
  return opening.isPending || back ? null : lost;
}

function WithAccount({ email: known }: { email: string }) {
  const { t } = useTranslation('apply');
  const { saver, standing } = useOwnStartup();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const entering = useMutation({ mutationFn: () => signInHere(email, password), onSuccess: () => saver.resume() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <section className={desk.again} role="alert" aria-labelledby="again">
      <IconLock size={20} aria-hidden="true" />
      <div>
        <h2 id="again">{t('again.title')}</h2>
        <p>{t('again.text', { count: waiting(standing.changes) })}</p>
        <form onSubmit={submit} className={desk.againForm}>
          <TextInput
            label={t('claim.email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            classNames={{ input: fields.input }}
          />
          <PasswordInput
            label={t('claim.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('claim.show') }}
            classNames={{ input: fields.input }}
          />
          <Button type="submit" variant="default" h={40} loading={entering.isPending}>
            {t('signIn')}
          </Button>
        </form>
        <Fault id="again">{entering.error && (asProblem(entering.error).message || t('noAnswer'))}</Fault>
      </div>
    </section>
  );
}
