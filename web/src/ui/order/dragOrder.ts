// Order by drag: which thing is being dragged, over which other one, and on which side of it. Things are told by key.
import { type DragEvent, useState } from 'react';

export type Side = 'before' | 'after';
type Over = { key: string; side: Side };

export function useDragOrder(drop: (dragged: string, target: string, side: Side) => void) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };

  /** For the grip: the whole card travels under the pointer, not the grip alone. */
  const grip = (key: string) => ({
    draggable: true,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', key);
      const card = event.currentTarget.closest<HTMLElement>('[data-order]');
      if (card) event.dataTransfer.setDragImage(card, 24, 24);
      setDragged(key);
    },
    onDragEnd: end,
  });

  /** For the card: the innermost card under the pointer takes the drop. */
  const place = (key: string) => ({
    'data-order': key,
    'data-dragged': dragged === key || undefined,
    'data-drop': over?.key === key ? over.side : undefined,
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (dragged === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (dragged === key) return setOver(null);
      const box = event.currentTarget.getBoundingClientRect();
      const side: Side = event.clientY < box.top + box.height / 2 ? 'before' : 'after';
      if (over?.key !== key || over.side !== side) setOver({ key, side });
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      if (dragged === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (over && dragged !== over.key) drop(dragged, over.key, over.side);
      end();
    },
  });

  return { grip, place };
}

export type DragOrder = ReturnType<typeof useDragOrder>;
