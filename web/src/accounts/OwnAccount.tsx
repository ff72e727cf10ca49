// E-mail and password. A refusal stands under the form, and the cursor goes back to the password.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import { signIn } from './actions';
import classes from './ownAccount.module.css';

type Props = { entered: () => void; quiet: boolean };

export function OwnAccount({ entered, quiet }: Props) {
  const { t } = useTranslation('accounts');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const secret = useRef<HTMLInputElement>(null);
  const entering = useMutation({
    mutationFn: () => signIn(email, password),
    onSuccess: entered,
    onError: () => secret.current?.focus(),
  });
  const problem = entering.error && asProblem(entering.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <form className={classes.own} data-quiet={quiet || undefined} onSubmit={submit}>
      <TextInput
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        placeholder={t('emailExample')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        ref={secret}
        label={t('password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <Button type="submit" variant={quiet ? 'default' : 'filled'} loading={entering.isPending}>
        {t('signIn.title')}
      </Button>
      {problem && (
        <p className={classes.refusal} role="alert">
          {problem.code === 'offline' ? t('noAnswer') : problem.message}
        </p>
      )}
    </form>
  );
}
