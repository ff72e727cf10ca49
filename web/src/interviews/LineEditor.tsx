// One team in the plan: its time, room and people; when it can't come. What breaks a rule is refused with its sentence.
import { Button, MultiSelect, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import { asProblem } from '../problem';
import type { InterviewsTold } from '../types';
import { SidePanel } from '../ui/dialog/SidePanel';
import { useFormat } from '../ui/format';
import classes from './interviews.module.css';
import { TimesGrid } from './TimesGrid';
import { useInterviews } from './useInterviews';

type Props = { slug: string; page: InterviewsTold; application: number; close: () => void };

export function LineEditor({ slug, page, application, close }: Props) {
  const { t } = useTranslation('interviews');
  const line = page.lines.find((one) => one.application === application);
  const team = page.teams.find((one) => one.application === application);
  return (
    <SidePanel title={line?.name ?? team?.name ?? ''} close={close}>
      <div className={classes.editor}>
        <p className="quiet">{team?.one_liner}</p>
        <Link to="/calls/$slug/applications/$id" params={{ slug, id: application }}>
          {t('line.file')}
        </Link>
        {line?.stands === 'held' ? (
          <p>{line.people.map(({ name }) => name).join(', ')}</p>
        ) : (
          <Placing slug={slug} page={page} application={application} close={close} />
        )}
        {line?.stands !== 'held' && team && <TeamTimes key={team.times_version} slug={slug} page={page} team={team} />}
      </div>
    </SidePanel>
  );
}

function Placing({ slug, page, application, close }: Props) {
  const { t } = useTranslation('interviews');
  const { weekday, time } = useFormat();
  const line = page.lines.find((one) => one.application === application);
  const team = page.teams.find((one) => one.application === application);
  const [at, setAt] = useState<string | null>(line?.starts_at ?? null);
  const [panel, setPanel] = useState<string | null>(String(line?.panel ?? 1));
  const [people, setPeople] = useState(line?.people.map(({ person }) => String(person)) ?? []);
  const path = { slug, application };
  const saving = useInterviews(
    slug,
    () =>
      body(
        api.PUT('/api/calls/{slug}/interviews/plan/{application}', {
          params: { path },
          body: {
            starts_at: at ?? '',
            panel: Number(panel),
            people: people.map(Number),
            seen: page.plan_version,
          },
        }),
      ),
    close,
  );
  const removing = useInterviews(
    slug,
    () => body(api.DELETE('/api/calls/{slug}/interviews/plan/{application}', { params: { path } })),
    close,
  );
  // Who can't be asked here is not offered, but for whoever stands there already.
  const able = page.people.filter(
    ({ person, free }) =>
      people.includes(String(person)) || (!team?.ties.includes(person) && (at === null || free.includes(at))),
  );
  return (
    <div className={classes.rows}>
      {line?.faults.map((fault) => (
        <p key={fault} className={classes.fault}>
          {fault}
        </p>
      ))}
      <Select
        label={t('line.time')}
        searchable
        data={page.slots
          .filter(({ starts_at }) => !team?.busy.includes(starts_at))
          .map(({ starts_at }) => ({
            value: starts_at,
            label: `${weekday(starts_at, page.time_zone)}, ${time(starts_at, page.time_zone)}`,
          }))}
        value={at}
        onChange={setAt}
      />
      <Select
        label={t('line.room')}
        allowDeselect={false}
        data={(page.round?.panels ?? []).map(({ name }, place) => ({ value: String(place + 1), label: name }))}
        value={panel}
        onChange={setPanel}
      />
      <MultiSelect
        label={t('line.people')}
        description={t('line.peopleHelp', { count: page.round?.at_least ?? 2 })}
        data={able.map(({ person, name }) => ({ value: String(person), label: name }))}
        value={people}
        onChange={setPeople}
      />
      {saving.error && <p role="alert">{asProblem(saving.error).message}</p>}
      <div className={classes.acts}>
        <Button loading={saving.isPending} disabled={at === null} onClick={() => saving.mutate()}>
          {t('line.save')}
        </Button>
        {line && (
          <Button variant="subtle" color="gray" loading={removing.isPending} onClick={() => removing.mutate()}>
            {t('line.takeOut')}
          </Button>
        )}
      </div>
      <p className="quiet">{t('line.pencil')}</p>
    </div>
  );
}

function TeamTimes({
  slug,
  page,
  team,
}: {
  slug: string;
  page: InterviewsTold;
  team: InterviewsTold['teams'][number];
}) {
  const { t } = useTranslation('interviews');
  const [busy, setBusy] = useState(team.busy);
  const saving = useInterviews(slug, () =>
    body(
      api.PUT('/api/calls/{slug}/interviews/teams/{application}/times', {
        params: { path: { slug, application: team.application } },
        body: { busy },
        headers: onVersion(team.times_version),
      }),
    ),
  );
  return (
    <details className={classes.busy} open={busy.length > 0}>
      <summary>{t('line.busy', { count: busy.length })}</summary>
      {team.by_team.length > 0 && (
        <p className="quiet">{t('line.byTeam', { count: team.by_team.length, who: team.answered_by })}</p>
      )}
      <TimesGrid slots={page.slots} zone={page.time_zone} value={busy} change={setBusy} />
      <Button variant="default" size="xs" loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('line.busySave')}
      </Button>
    </details>
  );
}
