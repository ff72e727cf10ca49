// Who did what and when, newest first, narrowed to a kind or a person; it grows by itself while one looks.
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../selection/queries';
import { useFormat } from '../ui/format';
import { Page } from '../ui/shell/Page';
import { NothingFound } from '../ui/states/Empty';
import { DataTable } from '../ui/table/DataTable';
import { FilterChip } from '../ui/table/FilterChip';
import { AuditPhoneRow } from './AuditPhoneRow';
import classes from './activity.module.css';
import { auditColumns } from './auditColumns';
import { type AuditAsked, auditQuery } from './queries';
import { useHistorySentence } from './sentence';

const route = getRouteApi('/inside/audit');
const kinds = [
  'application',
  'call',
  'import',
  'startup',
  'team',
  'programme',
  'note',
  'person',
  'session',
  'house',
  'webhook',
  'offer',
] as const;

export function AuditPage() {
  const { t } = useTranslation('activity');
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const { moment, time } = useFormat();
  const { data: calls } = useSuspenseQuery(callsQuery);
  const list = useInfiniteQuery(auditQuery(asked));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const people = useMemo(() => {
    const named = rows.flatMap(({ by }) => (by ? [[by.id, by.name] as const] : []));
    return [...new Map(named)].map(([id, name]) => ({ value: String(id), label: name }));
  }, [rows]);
  const sentence = useHistorySentence();
  const columns = auditColumns({ t, calls, moment, sentence });
  const { hasNextPage, isFetchingNextPage, fetchNextPage, dataUpdatedAt } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const narrow = (part: AuditAsked) => void navigate({ search: { ...asked, ...part }, replace: true });
  return (
    <Page path={[{ label: t('title') }]} body="whole">
      <div className={classes.top}>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('lead')}</p>
        <div className={classes.tools}>
          <FilterChip
            name={t('filter.kind')}
            choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            chosen={asked.kind ? [asked.kind] : []}
            onChange={([kind]) => narrow({ kind })}
          />
          <FilterChip
            name={t('filter.person')}
            choices={people}
            chosen={asked.person ? [String(asked.person)] : []}
            onChange={([person]) => narrow({ person: person ? Number(person) : undefined })}
          />
          <span className={classes.live} role="status">
            {dataUpdatedAt > 0 && t('live', { time: time(new Date(dataUpdatedAt).toISOString()) })}
          </span>
        </div>
      </div>
      {rows.length > 0 ? (
        <DataTable
          label={t('title')}
          rows={rows}
          total={hasNextPage ? -2 : rows.length}
          columns={columns}
          idOf={({ id }) => id}
          nameOf={({ by }) => by?.name ?? t('house')}
          phone={(line) => <AuditPhoneRow line={line} />}
          onNearEnd={more}
        />
      ) : (
        <div className={classes.none}>{list.isSuccess && <NothingFound asked={t('nothing')} />}</div>
      )}
    </Page>
  );
}
