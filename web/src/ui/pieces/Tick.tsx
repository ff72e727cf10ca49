// A bare checkbox for rows: the browser's own control in the look of the forms, light enough for long lists.
import { type ComponentProps, useEffect, useRef } from 'react';
import classes from './tick.module.css';

type Props = Omit<ComponentProps<'input'>, 'type' | 'ref' | 'className'> & {
  'aria-label': string;
  indeterminate?: boolean;
};

export function Tick({ indeterminate = false, ...props }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return <input ref={box} type="checkbox" className={classes.tick} {...props} />;
}
