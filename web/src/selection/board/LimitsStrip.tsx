// The house's limits in view: how much of each is taken by those who have a place, in pencil too; and the way to a
// proposal that keeps to them.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, CallDetail } from '../../types';
import { useFormat } from '../../ui/format';
import { LimitsDialog } from './LimitsDialog';
import { bounds, limitsQuery, roomQuery, standing, useNames, whatCounts } from './limits';
import classes from './limits.module.css';
import { ProposalDialog } from './ProposalDialog';

export function LimitsStrip({ call, board }: { call: CallDetail; board: Board }) {
  const { t } = useTranslation(['board', 'startups']);
  const { number } = useFormat();
  const names = useNames();
  const { data } = useQuery(limitsQuery(call.slug));
  const [open, setOpen] = useState<'limits' | 'proposal' | null>(null);
  const { data: room } = useQuery(roomQuery(call.slug));
  if (!data) return null;
  return (
    <div className={classes.strip}>
      {(data.limits.length > 0 || room?.desks != null) && (
        <ul className={classes.limits} aria-label={t('limit.title')}>
          {room?.desks != null && (
            <li data-standing={room.held_desks > room.desks ? 'over' : 'kept'}>
              <span>{t('limit.desks')}</span>
              <b className="figure">{number(room.held_desks)}</b>
              <span className="second">{t('limit.atMost', { at_most: room.desks })}</span>
            </li>
          )}
          {data.limits.map((line, at) => (
            <li key={at} data-standing={standing(line)}>
              <span>{whatCounts(t, names, call, line.limit)}</span>
              <b className="figure">{number(line.taken)}</b>
              <span className="second">{bounds(t, line.limit)}</span>
            </li>
          ))}
        </ul>
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen('limits')}>
        {t(data.limits.length > 0 ? 'limit.change' : 'limit.add')}
      </Button>
      {board.scored && board.places !== null && (
        <Button variant="default" size="compact-sm" onClick={() => setOpen('proposal')}>
          {t('proposal.ask')}
        </Button>
      )}
      {open === 'limits' && <LimitsDialog call={call} told={data} close={() => setOpen(null)} />}
      {open === 'proposal' && (
        <ProposalDialog call={call} board={board} limits={data.limits} close={() => setOpen(null)} />
      )}
    </div>
  );
}
