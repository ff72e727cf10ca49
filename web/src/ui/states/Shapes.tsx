// The shape of rows to come: still, and only after 200 ms, so that quick answers never flicker.
import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './work.module.css';

const widths = [62, 48, 70, 55, 66, 50, 60, 45];

export function RowShapes({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation('ui');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={t('loading')} aria-busy="true">
      {late &&
        Array.from({ length: rows }, (_, row) => (
          <div key={row} className={classes.shape}>
            <Skeleton w={26} h={26} animate={false} />
            <Skeleton w={`${(widths[row % widths.length] ?? 50) * 0.46}%`} h={11} animate={false} />
            <span className={classes.gap} />
            <Skeleton w={70} h={11} animate={false} />
            <Skeleton w={110} h={11} animate={false} />
          </div>
        ))}
    </div>
  );
}
