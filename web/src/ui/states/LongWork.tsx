// Work that takes a while: what, how far, how long still, and a way to stop.
import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import classes from './work.module.css';

type Props = { title: string; done: number; total: number; children?: ReactNode; stop?: () => void };

export function LongWork({ title, done, total, children, stop }: Props) {
  const { t } = useTranslation('ui');
  const { number } = useFormat();
  return (
    <section className={classes.work} aria-live="polite">
      <div className={classes.workHead}>
        <IconWand size={18} aria-hidden="true" />
        <b>{title}</b>
        <span className="quiet second figure">{t('work.of', { done: number(done), total: number(total) })}</span>
      </div>
      <progress className={classes.progress} value={done} max={Math.max(total, 1)} aria-label={title} />
      <div className={classes.workFoot}>
        <span>{children}</span>
        {stop && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={stop}>
            {t('work.stop')}
          </Button>
        )}
      </div>
    </section>
  );
}
