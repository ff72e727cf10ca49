// The session ended while somebody was typing: sign in here, and the saving goes on where it stopped.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { meQuery } from '../../queries';
import { Fault } from '../fields/Field';
import fields from '../fields/fields.module.css';
import { waiting } from '../saving/changes';
import { signInHere } from './account';
import desk from './desk.module.css';
import { useDesk } from './FileDesk';

export function SignInAgain() {
  const { t } = useTranslation('apply');
  const { saver, standing } = useDesk();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const [email, setEmail] = useState(me?.email ?? '');
  const [password, setPassword] = useState('');
  const entering = useMutation({ mutationFn: () => signInHere(email, password), onSuccess: () => saver.resume() });
  if (standing.state !== 'signed_out') return null;
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
