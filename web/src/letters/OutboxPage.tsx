// Every letter of a house and what became of it, newest first; a letter to selected rows is sent off from here.
import { Select } from '@mantine/core';
import { IconForms } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../queries';
import { housesRun, isAdmin } from '../roles';
import type { LetterLine } from '../types';
import { useFormat } from '../ui/format';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { DataTable } from '../ui/table/DataTable';
import { KeysLegend } from '../ui/table/KeysLegend';
import { BatchBar } from './BatchBar';
import classes from './letters.module.css';
import { NoLetters } from './NoLetters';
import { OutboxPhoneRow } from './OutboxPhoneRow';
import { OutboxTabs } from './OutboxTabs';
import { housesToChoose } from './outboxAddress';
import { outboxColumns } from './outboxColumns';
import { PostRibbon } from './PostRibbon';
import { outboxQuery } from './queries';
import { useKindTitle } from './useKindTitle';

const route = getRouteApi('/inside/letters');

const idOf = ({ id }: LetterLine) => id;
const nameOf = ({ subject }: LetterLine) => subject;

export function OutboxPage() {
  const { t } = useTranslation('letters');
  const asked = route.useSearch();
  const { moment } = useFormat();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(outboxQuery(asked));
  const rows = useMemo(() => data.pages.flatMap(({ items }) => items), [data]);
  const first = data.pages[0];
  const kindTitle = useKindTitle();
  const columns = useMemo(() => outboxColumns({ t, asked, kindTitle, moment }), [t, asked, kindTitle, moment]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (!first) return null;
  return (
    <Page path={[{ label: t('title') }]} body="whole" actions={<WordingLink operator={first.operator} />}>
      <div className={classes.top}>
        <div className={classes.head}>
          <div>
            <h1>{t('title')}</h1>
            <p className="quiet">{t('lead')}</p>
          </div>
          <HouseSwitch operator={first.operator} />
        </div>
        <PostRibbon post={first} />
        {asked.batch && <BatchBar batch={asked.batch} asked={asked} />}
        <OutboxTabs asked={asked} counts={first.counts} />
      </div>
      {rows.length > 0 ? (
        <DataTable
          label={t('title')}
          rows={rows}
          total={hasNextPage ? -2 : rows.length}
          columns={columns}
          idOf={idOf}
          nameOf={nameOf}
          phone={(line) => <OutboxPhoneRow line={line} asked={asked} />}
          onNearEnd={more}
        />
      ) : (
        <NoLetters asked={asked} />
      )}
      <footer className={classes.foot}>
        <KeysLegend pick={false} />
      </footer>
    </Page>
  );
}

// Letters about accounts are Spark's own and have no wording of a house.
function WordingLink({ operator }: { operator: number }) {
  const { t } = useTranslation('letters');
  const { data: me } = useSuspenseQuery(meQuery);
  if (!me || housesRun(me).length === 0) return null;
  return (
    <LinkButton
      to="/letters/wording"
      search={operator ? { operator } : {}}
      size="xs"
      h={32}
      variant="default"
      leftSection={<IconForms size={15} />}
    >
      {t('wording.title')}
    </LinkButton>
  );
}

function HouseSwitch({ operator }: { operator: number }) {
  const { t } = useTranslation('letters');
  const { data: me } = useSuspenseQuery(meQuery);
  const navigate = route.useNavigate();
  const houses = me ? housesToChoose(me, isAdmin(me), t('accounts')) : [];
  if (houses.length === 0) return null;
  return (
    <Select
      className={classes.houses}
      aria-label={t('of')}
      data={houses.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={String(operator)}
      allowDeselect={false}
      onChange={(id) => navigate({ search: { operator: Number(id) }, replace: true })}
    />
  );
}
