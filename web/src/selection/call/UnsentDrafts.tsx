// Drafts that are not sent: how many, how many of their teams were reminded and when, and a reminder by hand.
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { asProblem } from '../../problem';
import type { Call } from '../../types';
import { useFormat } from '../../ui/format';
import { Panes } from '../../ui/pieces/Panes';
import { Refused } from '../../ui/states/Refused';
import { say } from '../../ui/states/undo';
import { phoneWidth } from '../../ui/table/DataTable';
import { callQuery } from '../queries';
import classes from './overview.module.css';

// Above this a drawing says less than its figure.
const drawable = 60;
const refusals = ['reminded_today', 'no_drafts', 'call_closed'] as const;

type Props = { call: Call; counts: NonNullable<Call['counts']> };

export function UnsentDrafts({ call, counts: { drafts, reminded, reminded_at } }: Props) {
  const { t } = useTranslation('calls');
  const { moment } = useFormat();
  const narrow = useMediaQuery(phoneWidth, false, { getInitialValueInEffect: false });
  const cache = useQueryClient();
  const reminding = useMutation({
    mutationFn: () => body(api.POST('/api/calls/{slug}/reminders', { params: { path: { slug: call.slug } } })),
    onSuccess: (done) => {
      say(t('drafts.done', { count: done.reminded }));
      void cache.invalidateQueries({ queryKey: callQuery(call.slug).queryKey });
    },
  });
  const problem = reminding.error && asProblem(reminding.error);
  const known = refusals.find((code) => code === problem?.code);
  return (
    <section>
      <h2>{t('drafts.title', { count: drafts })}</h2>
      <p className="second quiet">
        {reminded_at
          ? t('drafts.reminded', { count: reminded, when: moment(reminded_at, call.time_zone) })
          : t('drafts.nobody')}
      </p>
      {drafts <= drawable && (
        <div className={classes.panes}>
          <Panes lit={reminded} total={drafts} size={14} gap={5} columns={Math.min(drafts, narrow ? 17 : 30)} />
        </div>
      )}
      <p className="second quiet">{t('drafts.calendar')}</p>
      {call.state === 'open' && (
        <Button
          className={classes.remind}
          variant="default"
          leftSection={<IconBell size={16} />}
          loading={reminding.isPending}
          onClick={() => reminding.mutate()}
        >
          {t('drafts.remind')}
        </Button>
      )}
      {problem && (
        <div className={classes.refused}>
          <Refused reason={known ? t(`drafts.refused.${known}`) : problem.message || t('drafts.noAnswer')} />
        </div>
      )}
    </section>
  );
}
