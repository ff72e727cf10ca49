// Where one is signed in: device, place, time and how one came in. Each can be closed from here, and all but this one at once.
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
import { deviceOf, firstWords } from './device';

const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: () => body(api.GET('/api/sessions')) });
const close = (id: number) => api.DELETE('/api/sessions/{id}', { params: { path: { id } } });
const closeOthers = () => api.DELETE('/api/sessions');
const carried = /phone|android|ipad|mobile/i;

export function Sessions() {
  const { t } = useTranslation('account');
  const { fromNow, dayAndYear } = useFormat();
  const cache = useQueryClient();
  const { data: sessions, isPending } = useQuery(sessionsQuery);
  const others = sessions?.some(({ current }) => !current);
  const then = (said: string) => ({
    onSuccess: () => say(said),
    onError: (thrown: unknown) => say(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  const closing = useMutation({ mutationFn: close, ...then(t('sessions.closed')) });
  const closingOthers = useMutation({ mutationFn: closeOthers, ...then(t('sessions.othersClosed')) });
  const named = (raw: string) => {
    const device = deviceOf(raw);
    return device ? t('sessions.device', device) : firstWords(raw) || t('sessions.unknown');
  };
  const now = Date.now();
  return (
    <section className={classes.section}>
      <h2>{t('sessions.title')}</h2>
      {isPending && <RowShapes rows={3} />}
      <ul className={classes.sessions}>
        {sessions?.map(({ id, device, address, entrance, opened_at, last_seen_at, current }) => {
          const Icon = carried.test(device) ? IconDeviceMobile : IconDeviceDesktop;
          return (
            <li key={id}>
              <Icon size={20} stroke={1.6} aria-hidden="true" />
              <div>
                <b title={device}>{named(device)}</b> {current && <Tag tone="moss">{t('sessions.here')}</Tag>}
                <p className="second quiet">
                  {address}, {t('sessions.since', { day: dayAndYear(opened_at) })}
                  {entrance && `, ${t(`sessions.by.${entrance}`)}`}
                  {!current && `, ${t('sessions.seen', { when: fromNow(last_seen_at, now) })}`}
                </p>
              </div>
              {!current && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('sessions.closeNamed', { device: named(device), address })}
                  onClick={() => closing.mutate(id)}
                >
                  {t('sessions.close')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {others && (
        <Button
          variant="outline"
          color="brick"
          loading={closingOthers.isPending}
          onClick={() => closingOthers.mutate()}
        >
          {t('sessions.closeOthers')}
        </Button>
      )}
    </section>
  );
}
