// A state in a mark and a word, never a colour alone.
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconQuestionMark,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from '../tone';
import classes from './pieces.module.css';

export const glyphs = {
  check: IconCheck,
  cross: IconX,
  clock: IconClock,
  warning: IconAlertTriangle,
  question: IconQuestionMark,
  dashed: IconCircleDashed,
};
export type Glyph = keyof typeof glyphs;

type Props = { tone: Tone; glyph: Glyph; children: ReactNode };

export function Status({ tone, glyph, children }: Props) {
  const Icon = glyphs[glyph];
  return (
    <span className={classes.status} data-tone={tone}>
      <Icon size={15} stroke={2.2} aria-hidden="true" />
      {children}
    </span>
  );
}

/** The same mark alone in a round ground, for lists of rules. */
export function StatusDot({ tone, glyph }: Omit<Props, 'children'>) {
  const Icon = glyphs[glyph];
  return (
    <span className={classes.dot} data-tone={tone} aria-hidden="true">
      <Icon size={14} stroke={2.6} />
    </span>
  );
}
