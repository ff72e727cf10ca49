// The report of a call: how far files came, how long they waited, who read, how scores lie, who applied.
import { Button } from '@mantine/core';
import { IconFileTypePdf, IconTable } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CallPage } from '../selection/CallPage';
import { callQuery } from '../selection/queries';
import type { Report } from '../types';
import { useFormat } from '../ui/format';
import { Ends, Funnel } from './Funnel';
import { People } from './People';
import { reportQuery } from './queries';
import { Reading } from './Reading';
import classes from './report.module.css';
import { Scores } from './Scores';
import { useSaved } from './useSaved';
import { Waits } from './Waits';

const route = getRouteApi('/inside/calls/$slug/report');

/** A team that accepted and gave its place back has none. */
const withAPlace = ({ funnel }: Report) =>
  funnel.ends
    .filter(({ status }) => status === 'accepted' || status === 'joined')
    .reduce((sum, { files }) => sum + files, 0);
const filesAt = ({ funnel }: Report, at: Report['funnel']['steps'][number]['step']) =>
  funnel.steps.find(({ step }) => step === at)?.files ?? 0;

export function ReportPage() {
  const { t } = useTranslation(['reports', 'selection']);
  const { slug } = route.useParams();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: report } = useSuspenseQuery(reportQuery(slug));
  const { number, fullMoment } = useFormat();
  const paper = useSaved(slug, 'pdf');
  const book = useSaved(slug, 'xlsx');
  const actions = (
    <>
      <Button
        size="xs"
        h={32}
        className={classes.take}
        variant="default"
        leftSection={<IconTable size={15} />}
        loading={book.isPending}
        onClick={() => book.mutate()}
      >
        {t('book')}
      </Button>
      <Button
        size="xs"
        h={32}
        className={classes.take}
        leftSection={<IconFileTypePdf size={15} />}
        loading={paper.isPending}
        onClick={() => paper.mutate()}
      >
        {t('paper')}
      </Button>
    </>
  );
  const head = (
    <>
      <h1>{report.call}</h1>
      <p className="quiet">{t('made', { moment: fullMoment(report.made_at, report.time_zone) })}</p>
    </>
  );
  return (
    <CallPage call={call} part="report" title={t('title')} head={head} actions={actions}>
      <p className={classes.headline}>
        {t('headline', { count: withAPlace(report), sent: number(filesAt(report, 'sent')) })}
        {report.places !== null && <span className="quiet"> {t('places', { count: report.places })}</span>}
      </p>
      <div className={classes.sheet}>
        <div className={classes.two}>
          <Funnel report={report} />
          <Ends report={report} />
        </div>
        <Waits report={report} />
        <Reading report={report} />
        <Scores report={report} />
        <People report={report} />
      </div>
    </CallPage>
  );
}
