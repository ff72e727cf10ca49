// The interviews of a call: a plan in pencil, solved and changed by hand, and told to teams and panels when it is ready.
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallTabs } from '../selection/CallTabs';
import { callQuery } from '../selection/queries';
import type { InterviewsTold } from '../types';
import { SidePanel } from '../ui/dialog/SidePanel';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import { Askers } from './Askers';
import classes from './interviews.module.css';
import { LineEditor } from './LineEditor';
import { PlanHead } from './PlanHead';
import { interviewsQuery } from './queries';
import { RoundForm } from './RoundForm';
import { TeamsAsked } from './TeamsAsked';
import { Timetable } from './Timetable';
import { Unplaced } from './Unplaced';

const route = getRouteApi('/inside/calls/$slug/interviews');

export function InterviewsPage() {
  const { t } = useTranslation(['interviews', 'selection']);
  const { slug } = route.useParams();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: page } = useSuspenseQuery(interviewsQuery(slug));
  const [laying, lay] = useState(false);
  return (
    <Page
      path={[
        { label: t('selection:calls.title'), to: '/calls' },
        { label: call.name, to: `/calls/${slug}` },
        { label: t('title') },
      ]}
    >
      <h1>{t('title')}</h1>
      <div className={classes.tabs}>
        <CallTabs slug={slug} here="interviews" sent={call.counts?.sent} />
      </div>
      {page.round ? (
        <Plan slug={slug} page={page} lay={() => lay(true)} />
      ) : (
        <Empty title={t('none.title')} action={<Button onClick={() => lay(true)}>{t('none.act')}</Button>}>
          {t('none.text')}
        </Empty>
      )}
      {laying && (
        <SidePanel title={t('round.title')} close={() => lay(false)}>
          <RoundForm slug={slug} zone={page.time_zone} round={page.round} done={() => lay(false)} />
        </SidePanel>
      )}
    </Page>
  );
}

function Plan({ slug, page, lay }: { slug: string; page: InterviewsTold; lay: () => void }) {
  const [open, edit] = useState<number | null>(null);
  return (
    <>
      <PlanHead slug={slug} page={page} lay={lay} />
      <div className={classes.columns}>
        <Timetable page={page} edit={edit} />
        <div className={classes.side}>
          <Unplaced page={page} edit={edit} />
          <TeamsAsked slug={slug} page={page} edit={edit} />
          <Askers slug={slug} page={page} />
        </div>
      </div>
      {open !== null && <LineEditor slug={slug} page={page} application={open} close={() => edit(null)} />}
    </>
  );
}
