// The frame of every signed-in screen: navigation on the canvas, one white sheet, and on phones a bar at the foot.
import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineStrip } from '../states/OfflineStrip';
import { FootBar } from './FootBar';
import { type NavItem, NavLink } from './NavLink';
import classes from './shell.module.css';

type Props = { house: ReactNode; items: NavItem[]; person: ReactNode; ribbon?: ReactNode };

export function Shell({ house, items, person, ribbon }: Props) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.shell} data-ribbon={ribbon ? true : undefined}>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      {ribbon}
      <nav className={classes.nav} aria-label={t('navigation')}>
        {house}
        <ul className={classes.items}>
          {items.map((item) => (
            <li key={item.to}>
              <NavLink item={item} />
            </li>
          ))}
        </ul>
        <div className={classes.person}>{person}</div>
      </nav>
      <div className={classes.main}>
        <OfflineStrip />
        <div className={classes.sheet}>
          <Outlet />
        </div>
      </div>
      <FootBar items={items} />
    </div>
  );
}
