// A dashed chip that adds one more of something.
import { IconPlus } from '@tabler/icons-react';
import { type ComponentPropsWithRef, forwardRef } from 'react';
import classes from './addChip.module.css';

export const AddChip = forwardRef<HTMLButtonElement, ComponentPropsWithRef<'button'>>(
  ({ children, className, ...button }, ref) => (
    <button {...button} type="button" className={`${classes.add} ${className ?? ''}`} ref={ref}>
      <IconPlus size={14} aria-hidden="true" />
      {children}
    </button>
  ),
);
AddChip.displayName = 'AddChip';
