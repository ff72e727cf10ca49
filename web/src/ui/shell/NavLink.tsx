// One place in the navigation: icon, word, and a count that turns ember when somebody waits.
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import classes from './shell.module.css';

export type NavItem = {
  to: string;
  label: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  count?: string | undefined;
  /** Somebody waits for this reader here. */
  hot?: boolean;
  exact?: boolean;
};

export function NavLink({ item }: { item: NavItem }) {
  const { to, label, icon: Icon, count, hot, exact } = item;
  return (
    <Link to={to} className={classes.link} activeOptions={{ exact: exact ?? false, includeSearch: false }}>
      <Icon size={18} stroke={1.7} />
      <span>{label}</span>
      {count && (
        <span className={classes.count} data-hot={hot || undefined}>
          {count}
        </span>
      )}
    </Link>
  );
}
