// The demonstration's ribbon: its own clock, which an administrator can move.
import { Button, Popover, TextInput } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { cache, houseQuery } from '../queries';
import { isAdmin } from '../roles';
import type { Me } from '../types';
import { useFormat } from '../ui/format';
import { instantAt, wallClock } from '../ui/zones';
import classes from './app.module.css';
import { useHouseNow } from './clock';

export function DemoRibbon({ me }: { me: Me }) {
  const { t } = useTranslation('app');
  const { fullMoment, moment } = useFormat();
  const { data: house } = useSuspenseQuery(houseQuery);
  const now = useHouseNow();
  return (
    <aside className={classes.ribbon} aria-label={t('demo.label')}>
      <IconClock size={14} aria-hidden="true" />
      <span>{t('demo.here')}</span>
      <b className={classes.full}>{fullMoment(now)}</b>
      <b className={classes.short}>{moment(now)}</b>
      {isAdmin(me) && <MoveClock zone={house.time_zone} now={now} />}
    </aside>
  );
}

function MoveClock({ zone, now }: { zone: string; now: string }) {
  const { t } = useTranslation('app');
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  const moving = useMutation({
    mutationFn: () => body(api.POST('/api/demo/clock', { body: { now: instantAt(wanted, zone) } })),
    onSuccess: (house) => {
      setOpen(false);
      cache.setQueryData(houseQuery.queryKey, house);
      void cache.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    moving.mutate();
  };
  const show = () => {
    setWanted(wallClock(now, zone));
    setOpen((shown) => !shown);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom" trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-xs" onClick={show}>
          {t('demo.move')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit} className={classes.clock}>
          <TextInput
            type="datetime-local"
            label={t('demo.when')}
            description={t('demo.zone', { zone })}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            error={moving.error?.message}
            required
            withAsterisk={false}
          />
          <Button type="submit" size="xs" loading={moving.isPending}>
            {t('demo.set')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
