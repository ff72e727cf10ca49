// Every startup with a tie to the house: found as one types, however many there are.
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import { countryName } from '../ui/countries';
import { useFormat } from '../ui/format';
import { Page } from '../ui/shell/Page';
import { Broken } from '../ui/states/Broken';
import { Empty, NothingFound } from '../ui/states/Empty';
import { RowShapes } from '../ui/states/Shapes';
import { DataTable } from '../ui/table/DataTable';
import { FilterChip } from '../ui/table/FilterChip';
import { KeysLegend } from '../ui/table/KeysLegend';
import { useSelection } from '../ui/table/selection';
import { startupsQuery } from './queries';
import { StartupPhoneRow } from './StartupPhoneRow';
import { StartupsBulk } from './StartupsBulk';
import { startupColumns } from './startupColumns';
import classes from './startups.module.css';

const route = getRouteApi('/inside/startups');
// The countries of the houses that the demonstration knows; any other can be had through the address.
const usual = ['FR', 'BE', 'CH', 'DE', 'ES', 'IT', 'PT', 'GB', 'US', 'CA', 'BR', 'MA', 'TN', 'SN'];

export function StartupsList() {
  const { t, i18n } = useTranslation('startups');
  const { number } = useFormat();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const words = useLocation({ select: ({ state }) => state.words ?? '' });
  const list = useInfiniteQuery(startupsQuery({ ...address, search: words.trim() || undefined }));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const total = list.data?.pages[0]?.total ?? 0;
  const columns = useMemo(() => startupColumns(t, i18n.language, number), [t, i18n.language, number]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const selection = useSelection(ids, JSON.stringify([address.country, words]));
  const asked = words !== '' || address.country !== undefined;
  return (
    <Page path={[{ label: t('title') }]} body="whole">
      <div className={classes.top}>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('lead')}</p>
        <div className={classes.tools}>
          <SearchWords words={words} />
          <FilterChip
            name={t('column.country')}
            choices={usual.map((value) => ({ value, label: countryName(value, i18n.language) }))}
            chosen={address.country ? [address.country] : []}
            onChange={([country]) => void navigate({ search: country ? { country } : {}, state: true, replace: true })}
          />
        </div>
      </div>
      {rows.length > 0 ? (
        <DataTable
          label={t('title')}
          rows={rows}
          total={total}
          columns={columns}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
          phone={(row) => <StartupPhoneRow row={row} />}
          selection={selection}
          onNearEnd={more}
        />
      ) : (
        <div className={classes.none}>
          {list.isPending && <RowShapes rows={12} />}
          {list.error && <Broken request={asProblem(list.error).request} retry={() => void list.refetch()} />}
          {list.isSuccess && asked && <NothingFound asked={t('nothing')}>{t('nothingText')}</NothingFound>}
          {list.isSuccess && !asked && <Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
        </div>
      )}
      <StartupsBulk selection={selection} asked={{ ...address, search: words.trim() || undefined }} total={total} />
      <footer className={classes.foot}>
        <KeysLegend />
        <span aria-live="polite" className="figure">
          {list.isSuccess && t('found', { count: total })}
        </span>
      </footer>
    </Page>
  );
}

// The words stay out of the address: they may be somebody's name.
function SearchWords({ words }: { words: string }) {
  const { t } = useTranslation('startups');
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(words);
  const search = useDebouncedCallback(
    (next: string) => void navigate({ search: true, state: (before) => ({ ...before, words: next }), replace: true }),
    180,
  );
  useEffect(() => setTyped(words), [words]);
  return (
    <TextInput
      type="search"
      className={classes.search}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={15} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
