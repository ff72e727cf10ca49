// Which teams have said when they can't come; those that can be asked are asked, the silent ones reminded.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import type { InterviewsTold } from '../types';
import { useFormat } from '../ui/format';
import { say } from '../ui/states/undo';
import { AskTeams } from './AskTeams';
import classes from './interviews.module.css';
import { useInterviews } from './useInterviews';

type Team = InterviewsTold['teams'][number];
type Props = { slug: string; page: InterviewsTold; edit: (application: number) => void };

export function TeamsAsked({ slug, page, edit }: Props) {
  const { t } = useTranslation('interviews');
  const { day } = useFormat();
  const [asking, ask] = useState(false);
  const reminding = useInterviews(
    slug,
    () => body(api.POST('/api/calls/{slug}/interviews/asking/reminders', { params: { path: { slug } } })),
    () => say(t('asking.reminded')),
  );
  const those = (stand: Team['times']) => page.teams.filter(({ times }) => times === stand);
  const [toAsk, silent, answered, notTold] = [those('to_ask'), those('silent'), those('answered'), those('not_told')];
  const [away, suited] = [answered.filter(({ busy }) => busy.length > 0), answered.filter(({ busy }) => !busy.length)];
  if (page.teams.every(({ times }) => times === 'settled')) return null;
  const by = page.round?.answer_by;
  return (
    <section className={classes.block} aria-labelledby="asking">
      <h2 id="asking">{t('asking.title')}</h2>
      {silent.length + answered.length === 0 && <p className="quiet">{t('asking.lead')}</p>}
      {silent.length > 0 && (
        <div>
          <p>
            <b>{t('asking.silent', { count: silent.length })}</b>
            {by && <span className="quiet"> {t('asking.until', { day: day(by) })}</span>}
          </p>
          <Teams teams={silent} zone={page.time_zone} edit={edit} />
        </div>
      )}
      {away.length > 0 && (
        <details className={classes.busy} open={away.length <= 12}>
          <summary>{t('asking.someAway', { count: away.length })}</summary>
          <Teams teams={away} zone={page.time_zone} edit={edit} />
        </details>
      )}
      {suited.length > 0 && (
        <details className={classes.busy}>
          <summary>{t('asking.suited', { count: suited.length })}</summary>
          <Teams teams={suited} zone={page.time_zone} edit={edit} />
        </details>
      )}
      {notTold.length > 0 && <p className="quiet">{t('asking.notTold', { count: notTold.length })}</p>}
      <div className={classes.acts}>
        {toAsk.length > 0 && (
          <Button variant="default" onClick={() => ask(true)}>
            {t('asking.ask', { count: toAsk.length })}
          </Button>
        )}
        {silent.length > 0 && (
          <Button variant="default" loading={reminding.isPending} onClick={() => reminding.mutate()}>
            {t('asking.remind', { count: silent.length })}
          </Button>
        )}
      </div>
      {asking && <AskTeams slug={slug} page={page} count={toAsk.length} close={() => ask(false)} />}
    </section>
  );
}

function Teams({ teams, zone, edit }: { teams: Team[]; zone: string; edit: (application: number) => void }) {
  const { t } = useTranslation('interviews');
  const { moment } = useFormat();
  const told = (team: Team) => {
    if (team.answered_at)
      return [
        team.busy.length > 0 && t('asking.away', { count: team.busy.length }),
        team.answered_by,
        moment(team.answered_at, zone),
      ];
    if (team.reminded_at) return [t('asking.remindedAt', { when: moment(team.reminded_at, zone) })];
    return [t('asking.askedAt', { when: moment(team.asked_at ?? '', zone) })];
  };
  return (
    <ul className={classes.unplaced}>
      {teams.map((team) => (
        <li key={team.application}>
          <button type="button" className={classes.named} onClick={() => edit(team.application)}>
            {team.name}
          </button>
          <p className="quiet">{told(team).filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}
