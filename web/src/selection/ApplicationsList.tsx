// The files of a call, made for work: views, search, filters, sort, choice of many, keys; sixty or sixty thousand.
import { Button, UnstyledButton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationLine } from '../types';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { BulkBar, bulkAction } from '../ui/table/BulkBar';
import { DataTable } from '../ui/table/DataTable';
import { useSelection } from '../ui/table/selection';
import { ApplicationsPhoneRow } from './ApplicationsPhoneRow';
import { applicationColumns } from './applicationColumns';
import { BulkActions } from './BulkActions';
import { ListFoot } from './ListFoot';
import { ListHead } from './ListHead';
import { ListTools } from './ListTools';
import classes from './list.module.css';
import { queryOf, several, viewText } from './listQuery';
import { NoRows } from './NoRows';
import { applicationsQuery, callQuery } from './queries';
import { useExport } from './useExport';

const route = getRouteApi('/inside/calls/$slug/applications');

const idOf = ({ id }: ApplicationLine) => id;
const nameOf = ({ startup }: ApplicationLine) => startup.name;

export function ApplicationsList() {
  const { t } = useTranslation('selection');
  const { slug } = route.useParams();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const words = useLocation({ select: ({ state }) => state.words ?? '' });
  const query = queryOf(address, words);
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const list = useInfiniteQuery(applicationsQuery(slug, query));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const total = list.data?.pages[0]?.total ?? 0;
  const selection = useSelection(ids, JSON.stringify(query));
  const columns = useMemo(() => applicationColumns(t, slug, address, words), [t, slug, address, words]);
  const hidden = several(address.hide);
  // Before files are read there is nothing to show of it.
  const scored = address.sort?.endsWith('score') || rows.some(({ score }) => score !== null);
  const shown = useMemo(
    () => columns.filter(({ id }) => !hidden.includes(id) && (scored || id !== 'score')),
    [columns, hidden, scored],
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const exporting = useExport(slug, query, hidden);
  const target = selection.whole ? { query } : { ids: [...selection.chosen] };
  const count = selection.whole ? total : selection.chosen.size;
  return (
    <Page
      body="whole"
      path={[
        { label: t('calls.title'), to: '/calls' },
        { label: call.name, to: `/calls/${slug}` },
        { label: t('list.title') },
      ]}
      actions={
        <>
          <Button
            onClick={() => exporting.mutate()}
            loading={exporting.isPending}
            size="xs"
            h={32}
            variant="default"
            leftSection={<IconDownload size={15} />}
          >
            {t('list.export')}
          </Button>
          {call.counts && (
            <LinkButton to="/calls/$slug/board" params={{ slug }} size="xs" h={32} variant="default" visibleFrom="sm">
              {t('part.board')}
            </LinkButton>
          )}
        </>
      }
    >
      <div className={classes.top}>
        <ListHead call={call} address={address} />
        <ListTools slug={slug} address={address} words={words} columns={columns} />
      </div>
      {list.isSuccess && rows.length > 0 ? (
        <DataTable
          label={t('list.title')}
          rows={rows}
          total={total}
          columns={shown}
          idOf={idOf}
          nameOf={nameOf}
          phone={(row) => <ApplicationsPhoneRow row={row} slug={slug} address={address} words={words} />}
          sort={address.sort}
          onSort={(sort) => navigate({ search: (before) => ({ ...before, sort }), state: true, replace: true })}
          selection={selection}
          onNearEnd={more}
        />
      ) : (
        <NoRows
          list={list}
          call={call}
          words={words.trim()}
          filtered={viewText({ ...address, sort: undefined }) !== ''}
        />
      )}
      <BulkBar
        count={count}
        clear={selection.clear}
        {...(selection.whole && { label: t('bulk.whole', { count: total }) })}
        offer={
          selection.all &&
          !selection.whole &&
          total > rows.length && (
            <UnstyledButton className={bulkAction} onClick={selection.takeWhole}>
              {t('bulk.allMatching', { count: total })}
            </UnstyledButton>
          )
        }
      >
        <BulkActions slug={slug} target={target} count={count} done={selection.clear} />
      </BulkBar>
      <ListFoot total={total} shown={rows.length} />
    </Page>
  );
}
