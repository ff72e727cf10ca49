// A new password, chosen by the link of a letter. Whoever knew the old one is out.
import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { asProblem } from '../../problem';
import { LinkButton } from '../../ui/shell/LinkButton';
import form from '../account.module.css';
import classes from '../signIn.module.css';
import { Hall } from './Hall';
import { takeToken } from './token';

export function NewPasswordByLetter() {
  const { t } = useTranslation('door');
  const [token] = useState(takeToken);
  const [password, setPassword] = useState('');
  const choosing = useMutation({ mutationFn: () => api.POST('/api/session/password', { body: { token, password } }) });
  const problem = choosing.error && asProblem(choosing.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choosing.mutate();
  };
  const spent = token === '' || problem?.code === 'link_spent';
  return (
    <Hall title={t('newPassword.title')} lit={1}>
      <h1>{t('newPassword.title')}</h1>
      {choosing.isSuccess && (
        <>
          <p className={classes.lead} role="status">
            {t('newPassword.done')}
          </p>
          <div className={classes.ways}>
            <LinkButton to="/sign-in">{t('signIn')}</LinkButton>
          </div>
        </>
      )}
      {spent && (
        <>
          <p className={classes.lead} role="alert">
            {problem?.message ?? t('noToken')}
          </p>
          <div className={classes.ways}>
            <LinkButton to="/forgotten">{t('forgotten.title')}</LinkButton>
          </div>
        </>
      )}
      {!choosing.isSuccess && !spent && (
        <form className={form.door} onSubmit={submit}>
          <p className={classes.lead}>{t('newPassword.text')}</p>
          <PasswordInput
            size="md"
            label={t('newPassword.label')}
            description={t('passwordHelp')}
            autoComplete="new-password"
            required
            withAsterisk={false}
            value={password}
            error={problem?.of('password') ?? problem?.message}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          <Button type="submit" size="md" loading={choosing.isPending}>
            {t('newPassword.choose')}
          </Button>
        </form>
      )}
    </Hall>
  );
}
