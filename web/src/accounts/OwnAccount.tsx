// E-mail and password, and the code of the second step where one is asked for. A refusal stands under the form, and the
// cursor goes to what is to be typed again.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import { signIn } from './actions';
import { CodeField } from './CodeField';
import classes from './ownAccount.module.css';

type Props = { entered: () => void; quiet: boolean };

export function OwnAccount({ entered, quiet }: Props) {
  const { t } = useTranslation('accounts');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>(); // undefined: nobody has asked for one
  const secret = useRef<HTMLInputElement>(null);
  const entering = useMutation({
    mutationFn: () => signIn(email, password, code),
    onSuccess: entered,
    onError: (thrown) => {
      const refused = asProblem(thrown).code;
      if (refused === 'code_needed') setCode('');
      else if (refused !== 'wrong_code') secret.current?.focus();
    },
  });
  const asked = code !== undefined;
  const problem = entering.error && asProblem(entering.error);
  const told = problem && problem.code !== 'code_needed' && !problem.of('code');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  // A code belongs to the account that was asked for it.
  const another = (change: () => void) => {
    change();
    setCode(undefined);
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
        onChange={({ currentTarget: { value } }) => another(() => setEmail(value))}
      />
      <PasswordInput
        ref={secret}
        label={t('password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={({ currentTarget: { value } }) => another(() => setPassword(value))}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      {asked && <CodeField value={code} change={setCode} refusal={problem?.of('code')} className={classes.code} />}
      <Button type="submit" variant={quiet ? 'default' : 'filled'} loading={entering.isPending}>
        {t('signIn.title')}
      </Button>
      {told && (
        <p className={classes.refusal} role="alert">
          {problem.code === 'offline' ? t('noAnswer') : problem.message}
        </p>
      )}
    </form>
  );
}
