// An act that an open screen alone must not do: it asks for the password or a code first.
import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import classes from './account.module.css';

type Props<T> = {
  verb: string;
  act: (typed: string) => Promise<T>;
  done: (made: T) => void;
  cancel: () => void;
  destroys?: boolean;
};

export function ProvenAct<T>({ verb, act, done, cancel, destroys }: Props<T>) {
  const { t } = useTranslation('account');
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const acting = useMutation({
    mutationFn: () => act(typed),
    onSuccess: done,
    onError: () => field.current?.select(),
  });
  const problem = acting.error && asProblem(acting.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    acting.mutate();
  };
  return (
    <form className={classes.enrolment} onSubmit={submit}>
      <PasswordInput
        ref={field}
        label={t('second.proof')}
        description={t('second.proofHelp')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={typed}
        error={problem && (problem.of('password') ?? problem.of('code') ?? problem.message)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
      />
      <div className={classes.buttons}>
        <Button
          type="submit"
          variant={destroys ? 'outline' : 'default'}
          color={destroys ? 'brick' : undefined}
          loading={acting.isPending}
        >
          {verb}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('second.cancel')}
        </Button>
      </div>
    </form>
  );
}
