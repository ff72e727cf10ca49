// Refused by a rule: the reason, and the offer of the next best.
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './states.module.css';

type Props = { reason: string; children?: ReactNode; action?: ReactNode; icon?: ReactNode };

export function Refused({ reason, children, action, icon }: Props) {
  return (
    <div className={classes.refused} role="alert">
      {icon ?? <IconAlertTriangle size={20} aria-hidden="true" />}
      <p>
        <b>{reason}</b> {children}
      </p>
      {action}
    </div>
  );
}
