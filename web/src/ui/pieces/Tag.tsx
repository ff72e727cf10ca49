// A short fact on a tinted ground.
import type { ReactNode } from 'react';
import type { Tone } from '../tone';
import classes from './pieces.module.css';

type Props = { tone?: Tone; drawn?: 'ink' | 'pencil'; children: ReactNode };

/** `drawn` in pencil: an outline, for what does not hold yet. */
export function Tag({ tone = 'ink', drawn = 'ink', children }: Props) {
  return (
    <span className={classes.tag} data-tone={tone} data-drawn={drawn}>
      {children}
    </span>
  );
}
