// Where one is signed in: device, place and time, each of which can be closed from here.
import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/pieces/Tag';
import { RowShapes } from '../ui/states/Shapes';
import { say } from '../ui/states/undo';
import classes from './account.module.css';

const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: () => body(api.GET('/api/sessions')) });
const close = (id: number) => api.DELETE('/api/sessions/{id}', { params: { path: { id } } });
const carried = /phone|android|ipad|mobile/i;

export function Sessions() {
  const { t } = useTranslation('account');
  const { fromNow, dayAndYear } = useFormat();
  const cache = useQueryClient();
  const { data: sessions, isPending } = useQuery(sessionsQuery);
  const others = sessions?.filter(({ current }) => !current) ?? [];
  const closing = useMutation({
    mutationFn: (ids: number[]) => Promise.all(ids.map(close)),
    onSuccess: (_, ids) => say(t('sessions.closed', { count: ids.length })),
    onError: (thrown) => say(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  const now = Date.now();
  return (
    <section className={classes.section}>
      <h2>{t('sessions.title')}</h2>
      {isPending && <RowShapes rows={3} />}
      <ul className={classes.sessions}>
        {sessions?.map(({ id, device, address, opened_at, last_seen_at, current }) => {
          const Icon = carried.test(device) ? IconDeviceMobile : IconDeviceDesktop;
          return (
            <li key={id}>
              <Icon size={20} stroke={1.6} aria-hidden="true" />
              <div>
                <b>{device || t('sessions.unknown')}</b> {current && <Tag tone="moss">{t('sessions.here')}</Tag>}
                <p className="second quiet">
                  {address}, {t('sessions.since', { day: dayAndYear(opened_at) })}
                  {!current && `, ${t('sessions.seen', { when: fromNow(last_seen_at, now) })}`}
                </p>
              </div>
              {!current && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('sessions.closeNamed', { device, address })}
                  onClick={() => closing.mutate([id])}
                >
                  {t('sessions.close')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {others.length > 1 && (
        <Button
          variant="outline"
          color="brick"
          loading={closing.isPending}
          onClick={() => closing.mutate(others.map(({ id }) => id))}
        >
          {t('sessions.closeOthers', { count: others.length })}
        </Button>
      )}
    </section>
  );
}
