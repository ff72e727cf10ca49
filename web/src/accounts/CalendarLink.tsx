// One's dates in one's own calendar: a secret link to copy once, to make anew or to take back.
import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import { useFormat } from '../ui/format';
import { say } from '../ui/states/undo';
import classes from './account.module.css';

const calendarQuery = queryOptions({ queryKey: ['calendar'], queryFn: () => body(api.GET('/api/me/calendar')) });

export function CalendarLink() {
  const { t } = useTranslation('account');
  const { dayAndYear } = useFormat();
  const cache = useQueryClient();
  const clipboard = useClipboard({ timeout: 4000 });
  const { data: calendar } = useQuery(calendarQuery);
  const then = {
    onError: (thrown: unknown) => say(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: calendarQuery.queryKey }),
  };
  const making = useMutation({ mutationFn: () => body(api.POST('/api/me/calendar')), ...then });
  const takingBack = useMutation({
    mutationFn: () => api.DELETE('/api/me/calendar'),
    ...then,
    onSuccess: () => {
      making.reset();
      say(t('calendar.takenBack'));
    },
  });
  const link = making.data && location.origin + making.data.address;
  // The button that made it is gone; who came by keyboard goes on from the link.
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (link) field.current?.focus();
  }, [link]);
  return (
    <section className={classes.section}>
      <h2>{t('calendar.title')}</h2>
      <p className="second quiet">
        {calendar?.made_at && !link
          ? t('calendar.since', { day: dayAndYear(calendar.made_at) })
          : t(link ? 'calendar.once' : 'calendar.text')}
      </p>
      {link && (
        <div className={classes.link}>
          <TextInput
            ref={field}
            aria-label={t('calendar.link')}
            value={link}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button
            variant="default"
            leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            onClick={() => clipboard.copy(link)}
          >
            <span aria-live="polite">{t(clipboard.copied ? 'calendar.copied' : 'calendar.copy')}</span>
          </Button>
        </div>
      )}
      <div className={classes.buttons}>
        {!link && (
          <Button variant="default" loading={making.isPending} onClick={() => making.mutate()}>
            {t(calendar?.made_at ? 'calendar.makeAnew' : 'calendar.make')}
          </Button>
        )}
        {calendar?.made_at && (
          <Button variant="outline" color="brick" loading={takingBack.isPending} onClick={() => takingBack.mutate()}>
            {t('calendar.takeBack')}
          </Button>
        )}
      </div>
    </section>
  );
}
