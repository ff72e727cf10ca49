// The columns of the list: who and what, then facts, then judgement, then decision.
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ApplicationLine } from '../types';
import { Avatar, Tile } from '../ui/pieces/Faces';
import type { Column } from '../ui/table/column';
import { EligibilityMark } from './EligibilityMark';
import classes from './list.module.css';
import type { ListAddress } from './listQuery';
import { ScoreOf } from './ScoreOf';
import { SentOn } from './SentOn';
import { StatusTag } from './StatusTag';

type T = TFunction<'selection'>;

export function applicationColumns(t: T, slug: string, address: ListAddress, words: string): Column<ApplicationLine>[] {
  return [
    {
      id: 'startup',
      head: t('column.startup'),
      sort: 'name',
      cell: ({ id, startup, tags }) => (
        <span className={classes.startup}>
          <Tile name={startup.name} size={26} />
          <span className="clip">
            <Link
              to="/calls/$slug/applications/$id"
              params={{ slug, id }}
              search={address}
              state={{ words }}
              data-row-link=""
            >
              {startup.name}
            </Link>
            <span className={classes.oneLiner}>{startup.one_liner}</span>
          </span>
          {tags.length > 0 && (
            <span className={classes.labels} title={tags.join(', ')}>
              <span className={classes.label}>{tags[0]}</span>
              {tags.length > 1 && <span className={classes.label}>+{tags.length - 1}</span>}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'city',
      head: t('column.city'),
      sort: 'city',
      width: 108,
      cell: ({ startup }) => <span className="quiet">{startup.city}</span>,
    },
    {
      id: 'team',
      head: t('column.team'),
      sort: 'team',
      begins: 'descending',
      width: 96,
      cell: (row) => <Team t={t} row={row} />,
    },
    {
      id: 'technology',
      head: t('column.technology'),
      width: 126,
      cell: ({ technologies }) =>
        technologies.length > 0 ? (
          <span className="quiet" title={technologies.join(', ')}>
            {technologies.join(', ')}
          </span>
        ) : (
          <span className={classes.lacking}>{t('none')}</span>
        ),
    },
    {
      id: 'eligibility',
      head: t('column.eligibility'),
      sort: 'eligibility',
      width: 126,
      cell: (row) => <EligibilityMark {...row} />,
    },
    {
      id: 'looks_after',
      head: t('column.looksAfter'),
      sort: 'looks_after',
      width: 140,
      cell: ({ looks_after }) =>
        looks_after ? (
          <span className={classes.person}>
            <Avatar name={looks_after.name} size={22} />
            <span className="clip">{looks_after.name}</span>
          </span>
        ) : (
          <span className="aside">{t('nobody')}</span>
        ),
    },
    {
      id: 'score',
      head: t('column.score'),
      sort: 'score',
      begins: 'descending',
      width: 76,
      align: 'end',
      cell: ({ score }) => (score === null ? <span className="aside">–</span> : <ScoreOf score={score} />),
    },
    {
      id: 'sent',
      head: t('column.sent'),
      sort: 'sent',
      begins: 'descending',
      width: 76,
      align: 'end',
      cell: ({ sent_at }) => <SentOn at={sent_at} />,
    },
    {
      id: 'status',
      head: t('column.decision'),
      sort: 'status',
      width: 138,
      cell: ({ status, told_status }) => <StatusTag status={status} pencilled={status !== told_status} />,
    },
  ];
}

function Team({ t, row: { people, developers } }: { t: T; row: ApplicationLine }) {
  if (people === null && developers === null) return <span className="aside">{t('unknown')}</span>;
  return (
    <span className="quiet">
      {people ?? '?'}{' '}
      {developers === 0 ? (
        <span className={classes.lacking}>{t('noDeveloper')}</span>
      ) : (
        developers !== null && <span className="aside">{t('developers', { count: developers })}</span>
      )}
    </span>
  );
}
