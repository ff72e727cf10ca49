// The bell in every page's bar: how many notices are unread; it opens the newest, on a phone their page.
import { Popover, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format';
import classes from './bell.module.css';
import { newestNoticesQuery } from './noticeQueries';

const NoticesPanel = lazy(() => import('./NoticesPanel').then((file) => ({ default: file.NoticesPanel })));

const most = 99;

export function Bell() {
  const { t } = useTranslation('app');
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  const narrow = useMediaQuery('(max-width: 767.98px)', false, { getInitialValueInEffect: false });
  const unread = useQuery(newestNoticesQuery).data?.unread ?? 0;
  const label = t('bell', { count: unread });
  const shown = (
    <>
      <IconBell size={narrow ? 20 : 18} stroke={1.7} aria-hidden="true" />
      {unread > 0 && (
        <span className={classes.count} aria-hidden="true">
          {unread > most ? `${number(most)}+` : number(unread)}
        </span>
      )}
    </>
  );
  if (narrow)
    return (
      <Link to="/notices" className={classes.bell} aria-label={label}>
        {shown}
      </Link>
    );
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={400} trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.bell} aria-label={label} onClick={() => setOpen(!open)}>
          {shown}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('notices')}>
        <Suspense>
          <NoticesPanel close={() => setOpen(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
