// Somebody was invited to work in the house: what for, and a name and a password of their own.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { asProblem } from '../../problem';
import { LinkButton } from '../../ui/shell/LinkButton';
import form from '../account.module.css';
import { acceptInvitation } from '../actions';
import classes from '../signIn.module.css';
import { Hall } from './Hall';
import { takeToken } from './token';

export function Welcome() {
  const { t } = useTranslation('door');
  const go = useNavigate();
  const [token] = useState(takeToken);
  const [typed, setTyped] = useState<{ name?: string; password: string }>({ password: '' });
  const told = useQuery({
    queryKey: ['invitation'],
    queryFn: () => body(api.POST('/api/invitations/told', { body: { token } })),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const name = typed.name ?? told.data?.name ?? '';
  const accepting = useMutation({
    mutationFn: () => acceptInvitation({ token, name, password: typed.password }),
    onSuccess: () => go({ to: '/' }),
  });
  const problem = accepting.error && asProblem(accepting.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accepting.mutate();
  };
  const lost = token === '' ? t('noToken') : told.error && asProblem(told.error).message;
  return (
    <Hall title={t('welcome.title')} lit={1}>
      <h1>{t('welcome.title')}</h1>
      {lost && (
        <>
          <p className={classes.lead} role="alert">
            {lost}
          </p>
          <div className={classes.ways}>
            <LinkButton to="/sign-in">{t('signIn')}</LinkButton>
          </div>
        </>
      )}
      {told.data && (
        <form className={form.door} onSubmit={submit}>
          <p className={classes.lead}>{t('welcome.text', { house: told.data.house, role: told.data.role })}</p>
          <TextInput size="md" label={t('email')} value={told.data.email} readOnly autoComplete="username" />
          <TextInput
            size="md"
            label={t('name')}
            autoComplete="name"
            required
            withAsterisk={false}
            value={name}
            error={problem?.of('name')}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          />
          <PasswordInput
            size="md"
            label={t('newPassword.label')}
            description={t('passwordHelp')}
            autoComplete="new-password"
            required
            withAsterisk={false}
            value={typed.password}
            error={problem?.of('password')}
            onChange={(event) => setTyped({ ...typed, password: event.currentTarget.value })}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          {problem && problem.errors.length === 0 && (
            <p className={form.refusal} role="alert">
              {problem.message}
            </p>
          )}
          <Button type="submit" size="md" loading={accepting.isPending}>
            {t('byLink.enter')}
          </Button>
        </form>
      )}
    </Hall>
  );
}
