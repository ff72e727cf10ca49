// Views of one list as tabs with their counts; each is an address.
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useFormat } from '../format';
import classes from './tabs.module.css';

export type ViewTab = {
  key: string;
  label: string;
  count?: number | undefined;
  to: string;
  search?: Record<string, unknown>;
  here: boolean;
};

type Props = { label: string; tabs: ViewTab[]; children?: ReactNode };

export function ViewTabs({ label, tabs, children }: Props) {
  const { number } = useFormat();
  const here = tabs.find((tab) => tab.here)?.key;
  const bar = useCentred(here);
  return (
    <nav className={classes.tabs} aria-label={label} ref={bar}>
      <ul>
        {tabs.map(({ key, label: text, count, to, search, here }) => (
          <li key={key}>
            <Link
              to={to}
              search={search ?? {}}
              data-here={here || undefined}
              aria-current={here ? 'page' : undefined}
              activeProps={{}}
            >
              {text}
              {count !== undefined && <span>{number(count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </nav>
  );
}

/** On a narrow screen the bar scrolls: the tab that one is at is not to be beyond its edge. */
function useCentred(here: string | undefined) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const tab = here && bar.current?.querySelector<HTMLElement>('[data-here]');
    if (!tab || !bar.current) return;
    bar.current.scrollLeft = tab.offsetLeft - (bar.current.clientWidth - tab.offsetWidth) / 2;
  }, [here]);
  return bar;
}
