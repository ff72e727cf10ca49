// The columns of the audit trail: when, who, what, and about which file or call.
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Call, HistoryLine } from '../types';
import { Avatar } from '../ui/pieces/Faces';
import { Mark } from '../ui/pieces/Mark';
import type { Column } from '../ui/table/column';
import classes from './activity.module.css';

type T = TFunction<'activity'>;
type Told = { t: T; calls: Call[]; moment: (at: string) => string; sentence: (line: HistoryLine) => string };

export function auditColumns({ t, calls, moment, sentence }: Told): Column<HistoryLine>[] {
  const callName = (slug: string) => calls.find((call) => call.slug === slug)?.name ?? slug;
  return [
    {
      id: 'who',
      head: t('column.who'),
      width: 230,
      cell: ({ by }) => (
        <span className={classes.who}>
          {by ? <Avatar name={by.name || '?'} size={24} /> : <Mark size={20} />}
          <b className="clip">{by?.name || t('house')}</b>
        </span>
      ),
    },
    { id: 'what', head: t('column.what'), cell: (line) => <span className="quiet">{sentence(line)}</span> },
    {
      id: 'about',
      head: t('column.about'),
      width: 300,
      cell: (line) => <About line={line} callName={callName} t={t} />,
    },
    {
      id: 'when',
      head: t('column.when'),
      width: 150,
      align: 'end',
      cell: ({ at }) => <time dateTime={at}>{moment(at)}</time>,
    },
  ];
}

function About({
  line: { application, startup, call_slug },
  callName,
  t,
}: {
  line: HistoryLine;
  callName: (slug: string) => string;
  t: T;
}) {
  // A file whose startup nobody finds any more was taken back, or is a draft: it has a name for nobody.
  const gone = application !== null && !startup && <span className="aside">{t('fileGone')}</span>;
  const file = application !== null && call_slug && startup && (
    <Link to="/calls/$slug/applications/$id" params={{ slug: call_slug, id: application }} data-row-link="">
      {startup.name}
    </Link>
  );
  const alone = !file && startup && (
    <Link to="/startups/$id" params={{ id: startup.id }} data-row-link="">
      {startup.name}
    </Link>
  );
  return (
    <>
      {file || alone || gone}
      {call_slug && (
        <span className="aside">
          {(file || alone || gone) && ', '}
          {callName(call_slug)}
        </span>
      )}
    </>
  );
}
