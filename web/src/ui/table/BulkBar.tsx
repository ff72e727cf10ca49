// What can be done with the chosen rows, floating at the foot of the list.
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './bars.module.css';

type Props = { count: number; clear: () => void; children: ReactNode; label?: string; offer?: ReactNode };

/** `label` says what is chosen where a count of rows does not; `offer` stands beside it: to choose still more. */
export function BulkBar({ count, clear, children, label, offer }: Props) {
  const { t } = useTranslation('ui');
  if (count === 0) return null;
  const what = label ?? t('table.selected', { count });
  return (
    <div className={classes.bulk} role="toolbar" aria-label={what}>
      <b aria-live="polite">{what}</b>
      {offer}
      <span className={classes.rule} aria-hidden="true" />
      {children}
      <ActionIcon onClick={clear} aria-label={t('table.clear')} className={classes.bulkClose}>
        <IconX size={17} />
      </ActionIcon>
    </div>
  );
}

export const bulkAction = classes.bulkAction;
export const bulkMain = classes.bulkMain;
