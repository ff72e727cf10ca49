// A short fact on a tinted ground.
import type { ReactNode } from 'react';
import type { Tone } from '../tone';
import classes from './pieces.module.css';

export function Tag({ tone = 'ink', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
