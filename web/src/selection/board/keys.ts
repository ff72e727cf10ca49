// What a key asks of the card that has the focus.
import { columns, type Decision } from './columns';

type Asked =
  | { kind: 'pick' }
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'side'; by: 1 | -1 }
  | { kind: 'move'; to: Decision };

/** Arrows go from card to card; with Shift, or by the column's number, the card goes along. */
export function asks({ key, shiftKey }: { key: string; shiftKey: boolean }, at: number): Asked | null {
  const numbered = columns[Number(key) - 1];
  if (numbered) return { kind: 'move', to: numbered.to };
  if (key === 'x' || key === 'X') return { kind: 'pick' };
  if (key === 'ArrowDown' || key === 'j') return { kind: 'step', by: 1 };
  if (key === 'ArrowUp' || key === 'k') return { kind: 'step', by: -1 };
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const by = key === 'ArrowRight' ? 1 : -1;
  if (!shiftKey) return { kind: 'side', by };
  const next = columns[at + by];
  return next ? { kind: 'move', to: next.to } : null;
}
