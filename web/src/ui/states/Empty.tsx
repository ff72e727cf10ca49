// Nothing here: the first time, what will be here and one thing to do; after a search, what was asked and the way back.
import { IconSearchOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Panes } from '../pieces/Panes';
import classes from './states.module.css';

type FirstTime = { title: string; children: ReactNode; action?: ReactNode };

export function Empty({ title, children, action }: FirstTime) {
  return (
    <section className={classes.empty}>
      <Panes lit={0} total={5} size={14} gap={5} />
      <h2>{title}</h2>
      <p className="quiet">{children}</p>
      {action}
    </section>
  );
}

type AfterSearch = { asked: string; children?: ReactNode; action?: ReactNode };

export function NothingFound({ asked, children, action }: AfterSearch) {
  return (
    <div className={classes.nothing} role="status">
      <IconSearchOff size={20} aria-hidden="true" />
      <p>
        <b>{asked}</b> <span className="quiet">{children}</span>
      </p>
      {action}
    </div>
  );
}
