// J and K move over the rows, X chooses; Enter opens, since moving puts the focus on the row's own link.
import { useHotkeys } from '@mantine/hooks';
import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';
import type { Selection } from './selection';

type Rows = Virtualizer<HTMLDivElement, Element>;

export function useRowKeys(count: number, rows: Rows, box: RefObject<HTMLDivElement | null>, selection?: Selection) {
  const [current, setCurrent] = useState<number | null>(null);
  const move = (by: 1 | -1) => {
    if (count === 0) return;
    const next = current === null ? 0 : Math.max(0, Math.min(count - 1, current + by));
    setCurrent(next);
    rows.scrollToIndex(next);
  };
  useHotkeys([
    ['j', () => move(1)],
    ['k', () => move(-1)],
    ['x', () => current !== null && selection?.toggle(current, false)],
    ['shift+x', () => current !== null && selection?.toggle(current, true)],
    ['Escape', () => selection?.clear()],
  ]);
  // The row may only exist after the scroll, hence the frame.
  useEffect(() => {
    if (current === null) return;
    const frame = requestAnimationFrame(() => {
      const link = box.current?.querySelector<HTMLElement>(`[data-row="${current}"] [data-row-link]`);
      link?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [current, box]);
  return { current, setCurrent };
}
