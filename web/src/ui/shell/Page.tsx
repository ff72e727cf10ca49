// A screen inside the sheet: the bar with path, actions and search, then the screen's own body.
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../pieces/Mark';
import classes from './page.module.css';
import { useShellParts } from './ShellParts';

export type Step = { label: string; to?: string };

type Props = {
  path: Step[];
  actions?: ReactNode;
  children: ReactNode;
  /** A list or a split view brings its own padding and scrolls its own parts. */
  body?: 'padded' | 'whole';
};

export function Page({ path, actions, children, body = 'padded' }: Props) {
  const { t } = useTranslation('ui');
  const { find, bell, person } = useShellParts();
  const here = path.at(-1)?.label;
  useEffect(() => {
    document.title = here ? `${here} · Spark` : 'Spark';
  }, [here]);
  return (
    <>
      <header className={classes.bar}>
        {path.length === 1 && (
          <span className={classes.mark}>
            <Mark size={28} />
          </span>
        )}
        <nav className={classes.path} aria-label={t('path')}>
          <ol>
            {path.map((step, place) => (
              <li key={step.label} aria-current={place === path.length - 1 ? 'page' : undefined}>
                {place > 0 && <IconChevronRight className={classes.next} size={13} aria-hidden="true" />}
                {step.to ? (
                  <Link to={step.to}>
                    <IconChevronLeft className={classes.back} size={18} aria-hidden="true" />
                    <span className={classes.label}>{step.label}</span>
                  </Link>
                ) : (
                  <span>{step.label}</span>
                )}
              </li>
            ))}
          </ol>
        </nav>
        {actions && <div className={classes.actions}>{actions}</div>}
        {find}
        {bell}
        {person && <div className={classes.person}>{person}</div>}
      </header>
      <main id="content" tabIndex={-1} className={classes.body} data-body={body}>
        {children}
      </main>
    </>
  );
}
