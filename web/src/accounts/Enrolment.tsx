// Setting up the second step: the secret goes into the telephone, the first code comes back.
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import type { Enrolment as Begun } from '../types';
import classes from './account.module.css';
import { confirmSecondStep } from './secondStep';

type Props = { begun: Begun; confirmed: (codes: string[]) => void; cancel?: () => void };

export function Enrolment({ begun, confirmed, cancel }: Props) {
  const { t } = useTranslation('account');
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const confirming = useMutation({
    mutationFn: () => confirmSecondStep(code.replaceAll(/\s/g, '')),
    onSuccess: ({ codes }) => confirmed(codes),
    onError: () => field.current?.select(),
  });
  useEffect(() => field.current?.focus(), []);
  const problem = confirming.error && asProblem(confirming.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirming.mutate();
  };
  return (
    <form className={classes.enrolment} onSubmit={submit}>
      <p className="second quiet">{t('second.scan')}</p>
      <img className={classes.qr} alt={t('second.qr')} src={`data:image/svg+xml,${encodeURIComponent(begun.qr)}`} />
      <p className="second quiet">{t('second.type')}</p>
      <p className={classes.secret}>{begun.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</p>
      <p className={classes.open}>
        <a href={begun.address}>{t('second.open')}</a>
      </p>
      <TextInput
        ref={field}
        label={t('second.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        required
        withAsterisk={false}
        value={code}
        error={problem && (problem.of('code') ?? problem.message)}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={confirming.isPending}>
          {t('second.confirm')}
        </Button>
        {cancel && (
          <Button variant="default" onClick={cancel}>
            {t('second.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
