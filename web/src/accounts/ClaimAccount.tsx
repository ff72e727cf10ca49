// A draft begun without an account gets its owner: a name, an e-mail and a password.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import { meQuery } from '../queries';
import { LinkButton } from '../ui/shell/LinkButton';
import { Refused } from '../ui/states/Refused';
import classes from './account.module.css';

export function ClaimAccount() {
  const { t } = useTranslation('account');
  const cache = useQueryClient();
  const [who, setWho] = useState({ name: '', email: '', password: '' });
  const claiming = useMutation({
    mutationFn: () => body(api.POST('/api/me/claim', { body: who })),
    onSuccess: (me) => {
      cache.setQueryData(meQuery.queryKey, me);
      void cache.invalidateQueries({ queryKey: ['today'] });
    },
  });
  const problem = claiming.error ? asProblem(claiming.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    claiming.mutate();
  };
  const field = (key: keyof typeof who) => ({
    required: true,
    withAsterisk: false,
    value: who[key],
    error: problem?.of(key),
    onChange: (event: { currentTarget: { value: string } }) => setWho({ ...who, [key]: event.currentTarget.value }),
  });
  return (
    <form className={classes.section} onSubmit={submit}>
      <h2>{t('claim.title')}</h2>
      <p className="quiet">{t('claim.text')}</p>
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
        <Refused
          reason={problem.message}
          action={
            problem.code === 'email_taken' && (
              <LinkButton to="/sign-in" size="xs" variant="default">
                {t('claim.signIn')}
              </LinkButton>
            )
          }
        />
      )}
      <Button type="submit" loading={claiming.isPending}>
        {t('claim.take')}
      </Button>
    </form>
  );
}
