// The first administrator of a house: name, e-mail, password.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import classes from './account.module.css';
import { setUp } from './actions';
import door from './signIn.module.css';

export function FirstAdmin({ token }: { token: string }) {
  const { t } = useTranslation('account');
  const [who, setWho] = useState({ name: '', email: '', password: '' });
  const entering = useMutation({ mutationFn: () => setUp({ token, ...who }) });
  const problem = entering.error ? asProblem(entering.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  const field = (key: keyof typeof who) => ({
    size: 'md' as const,
    required: true,
    withAsterisk: false,
    value: who[key],
    error: problem?.of(key),
    onChange: (event: { currentTarget: { value: string } }) => setWho({ ...who, [key]: event.currentTarget.value }),
  });
  return (
    <>
      <h1>{t('setup.title')}</h1>
      <p className={door.lead}>{t('setup.lead')}</p>
      <form className={classes.door} onSubmit={submit}>
        <TextInput {...field('name')} label={t('name')} autoComplete="name" />
        <TextInput {...field('email')} label={t('email')} type="email" autoComplete="username" />
        <PasswordInput
          {...field('password')}
          label={t('password.next')}
          description={t('password.help')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
        />
        {problem && problem.errors.length === 0 && (
          <p className={classes.refusal} role="alert">
            {problem.message}
          </p>
        )}
        <Button type="submit" size="md" loading={entering.isPending}>
          {t('setup.enter')}
        </Button>
      </form>
    </>
  );
}
