// The session ended while somebody was typing: sign in here, and the saving goes on where it stopped.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { meQuery } from '../../queries';
import { Fault } from '../fields/Field';
import fields from '../fields/fields.module.css';
import { waiting } from '../saving/changes';
import { signInHere } from './account';
import { beginAgain } from './again';
import desk from './desk.module.css';
import { useDesk } from './FileDesk';
import { comeBack } from './wayBack';

export function SignInAgain() {
  const { standing } = useDesk();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  if (standing.state !== 'signed_out') return null;
  return me && !me.claimed ? <WithoutAccount /> : <WithAccount email={me?.email ?? ''} />;
}

// A file without an account has no password to ask for: this device opens it again by itself, or its texts go on in a new one.
function WithoutAccount() {
  const { t } = useTranslation('apply');
  const { call, file, saver, standing } = useDesk();
  const navigate = useNavigate();
  const opening = useQuery({
    queryKey: ['me', 'way-back', file.id],
    queryFn: comeBack,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const back = opening.data?.applications.some(({ id }) => id === file.id) ?? false;
  useEffect(() => {
    if (back) saver.resume();
  }, [back, saver]);
  const beginning = useMutation({
    mutationFn: () => beginAgain(file, call.questions, standing.changes),
    onSuccess: (id) =>
      navigate({ to: '/apply/$slug/form', params: { slug: call.slug }, search: { file: id }, replace: true }),
  });
  if (opening.isPending || back) return null;
  return (
    <section className={desk.again} role="alert" aria-labelledby="again">
      <IconLock size={20} aria-hidden="true" />
      <div>
        <h2 id="again">{t('again.lostTitle')}</h2>
        <p>{t('again.lostText')}</p>
        <Button mt={12} variant="default" h={44} loading={beginning.isPending} onClick={() => beginning.mutate()}>
          {t('again.begin')}
        </Button>
        <Fault id="again">{beginning.error && (asProblem(beginning.error).message || t('noAnswer'))}</Fault>
      </div>
    </section>
  );
}

function WithAccount({ email: known }: { email: string }) {
  const { t } = useTranslation('apply');
  const { saver, standing } = useDesk();
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
