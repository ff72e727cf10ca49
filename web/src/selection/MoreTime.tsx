// Gives one file longer than the call, with a reason. A draft is named by its number, which its founder reads out; the
// house never reads it.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import { Ask } from '../ui/dialog/Ask';
import { cityOf, useFormat } from '../ui/format';
import { say } from '../ui/states/undo';
import { instantAt, wallClock } from '../ui/zones';
import classes from './facts.module.css';

type Call = { slug: string; closes_at: string; time_zone: string };
type Props = { call: Call; label: string; file?: number };

const threeDays = 3 * 86_400_000;

export function MoreTime({ call, label, file }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && <MoreTimeForm call={call} file={file} close={() => setOpen(false)} />}
    </>
  );
}

function MoreTimeForm({ call, file, close }: { call: Call; file: number | undefined; close: () => void }) {
  const { t } = useTranslation('selection');
  const { day, deadline } = useFormat();
  const cache = useQueryClient();
  const form = useId();
  const later = new Date(new Date(call.closes_at).getTime() + threeDays).toISOString();
  const [until, setUntil] = useState(wallClock(later, call.time_zone));
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const giving = useMutation({
    mutationFn: () => {
      const wish = { until: instantAt(until, call.time_zone), reason };
      return file
        ? body(api.POST('/api/applications/{id}/extension', { params: { path: { id: file } }, body: wish }))
        : body(
            api.POST('/api/calls/{slug}/extensions', {
              params: { path: { slug: call.slug } },
              body: { ...wish, number },
            }),
          );
    },
    onSuccess: (given) => {
      if (file) void cache.invalidateQueries({ queryKey: ['applications', String(file)] });
      say(t('moreTime.given', { when: deadline(given.until, call.time_zone) }));
      close();
    },
  });
  const problem = giving.error && asProblem(giving.error);
  const known = ['number', 'until', 'reason'].some((field) => problem?.of(field));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.mutate();
  };
  return (
    <Ask
      opened
      close={close}
      title={t('moreTime.title')}
      foot={
        <Button type="submit" form={form} loading={giving.isPending}>
          {t('moreTime.save')}
        </Button>
      }
    >
      <form id={form} className={classes.form} onSubmit={submit}>
        {!file && (
          <TextInput
            label={t('moreTime.number')}
            description={t('moreTime.numberHelp')}
            placeholder="ER4T-9KQ2-7M"
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            error={problem?.of('number')}
            autoComplete="off"
            required
            withAsterisk={false}
          />
        )}
        <TextInput
          type="datetime-local"
          label={t('moreTime.until')}
          description={t('moreTime.untilHelp', {
            zone: cityOf(call.time_zone),
            day: day(call.closes_at, call.time_zone),
          })}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
          error={problem?.of('until')}
          required
          withAsterisk={false}
        />
        <Textarea
          label={t('moreTime.reason')}
          description={t('moreTime.reasonHelp')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={problem?.of('reason')}
          maxLength={500}
          required
          withAsterisk={false}
        />
        {problem && !known && <p role="alert">{problem.message}</p>}
      </form>
    </Ask>
  );
}
