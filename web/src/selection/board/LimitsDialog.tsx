// The house's limits, written: kept together, refused where one says nothing, and never lost to a colleague's change.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../../api';
import { asProblem } from '../../problem';
import type { CallDetail, PlaceLimit, PlaceLimits } from '../../types';
import { Ask } from '../../ui/dialog/Ask';
import { Broken } from '../../ui/states/Broken';
import { placesQuery } from '../queries';
import { LimitRow } from './LimitRow';
import { limitsQuery } from './limits';
import classes from './limits.module.css';

type Row = { key: number; limit: PlaceLimit };

const fresh: PlaceLimit = { kind: 'sector', value: '', question: null, at_least: null, at_most: null };

export function LimitsDialog({ call, told, close }: { call: CallDetail; told: PlaceLimits; close: () => void }) {
  const { t } = useTranslation('board');
  const cache = useQueryClient();
  const [rows, setRows] = useState<Row[]>(told.limits.map(({ limit }, key) => ({ key, limit })));
  const [next, setNext] = useState(told.limits.length);
  const places = useQuery(placesQuery(call.slug)).data;
  const names = {
    city: places?.cities.map(({ name }) => name) ?? [],
    elsewhere: places?.cities.map(({ name }) => name) ?? [],
    technology: places?.technologies.map(({ name }) => name) ?? [],
  };
  const saving = useMutation({
    mutationFn: () =>
      body(
        api.PUT('/api/calls/{slug}/limits', {
          params: { path: { slug: call.slug } },
          headers: onVersion(told.version),
          body: { limits: rows.map(({ limit }) => limit) },
        }),
      ),
    onSuccess: (now) => {
      cache.setQueryData(limitsQuery(call.slug).queryKey, now);
      close();
    },
  });
  const problem = saving.error && asProblem(saving.error);
  const add = () => {
    setRows([...rows, { key: next, limit: fresh }]);
    setNext(next + 1);
  };
  const change = (key: number, to: Partial<PlaceLimit>) =>
    setRows(rows.map((row) => (row.key === key ? { key, limit: { ...row.limit, ...to } } : row)));
  return (
    <Ask
      opened
      close={close}
      title={t('limit.title')}
      foot={
        <>
          <Button variant="default" onClick={close}>
            {t('limit.cancel')}
          </Button>
          <Button loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('limit.save')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('limit.lead')}</p>
      {rows.map(({ key, limit }, at) => (
        <LimitRow
          key={key}
          call={call}
          limit={limit}
          names={names}
          error={(field) => problem?.of(`limits.${at}.${field}`)}
          change={(to) => change(key, to)}
          remove={() => setRows(rows.filter((row) => row.key !== key))}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        mt={10}
        ml={-7}
        className={classes.add}
        onClick={add}
      >
        {t('limit.addOne')}
      </Button>
      {problem && <Broken title={problem.message || undefined} request={problem.request} />}
    </Ask>
  );
}
