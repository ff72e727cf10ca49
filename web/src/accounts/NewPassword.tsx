// Another password. The present one is asked, so that an open screen is not enough to take an account.
import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import { say } from '../ui/states/undo';
import classes from './account.module.css';

export function NewPassword() {
  const { t } = useTranslation('account');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const changing = useMutation({
    mutationFn: () => api.POST('/api/me/password', { body: { current, next } }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      say(t('password.changed'));
    },
  });
  const problem = changing.error ? asProblem(changing.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate();
  };
  const shared = {
    required: true,
    withAsterisk: false,
    visibilityToggleButtonProps: { 'aria-label': t('password.show') },
  };
  return (
    <form className={classes.section} onSubmit={submit}>
      <h2>{t('password.title')}</h2>
      <PasswordInput
        {...shared}
        label={t('password.current')}
        autoComplete="current-password"
        value={current}
        error={problem?.of('current')}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        {...shared}
        label={t('password.next')}
        description={t('password.help')}
        autoComplete="new-password"
        value={next}
        error={problem?.of('next')}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      {problem && problem.errors.length === 0 && (
        <p className={classes.refusal} role="alert">
          {problem.message}
        </p>
      )}
      <Button type="submit" variant="default" loading={changing.isPending}>
        {t('password.change')}
      </Button>
    </form>
  );
}
