// A line why, then it is decided: Enter keeps it, Escape leaves.
import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../selection/StatusTag';
import type { ApplicationStatus } from '../types';
import classes from './screen.module.css';

const longest = 500;

type Props = { decided: ApplicationStatus; busy: boolean; close: () => void; send: (why: string) => void };

export function DecideLine({ decided, busy, close, send }: Props) {
  const { t } = useTranslation(['jury', 'selection']);
  const [why, setWhy] = useState('');
  const [asked, ask] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const needed = decided === 'refused';
  return (
    <form
      className={classes.decide}
      onSubmit={(event) => {
        event.preventDefault();
        if (needed && why.trim() === '') ask(true);
        else send(why.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <StatusTag status={decided} />
      <TextInput
        className={classes.why}
        size="lg"
        ref={field}
        aria-label={t('screen.why')}
        placeholder={t(needed ? 'screen.whyNeeded' : 'screen.whyWanted')}
        maxLength={longest}
        value={why}
        error={asked && needed && why.trim() === '' ? t('screen.whyNeeded') : undefined}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button type="submit" size="lg" loading={busy}>
        {t('screen.keep')}
      </Button>
      <Button size="lg" variant="default" onClick={close}>
        {t('screen.cancel')}
      </Button>
    </form>
  );
}
