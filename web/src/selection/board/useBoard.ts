// The hand on the board: what is chosen, dragged and moved, by mouse, keys or menu.
import { type DragEvent, type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { ApplicationLine } from '../../types';
import { type ColumnKey, columns, type Decision, movable } from './columns';
import { asks } from './keys';
import { useMoves } from './useMoves';

export type Hand = ReturnType<typeof useBoard>;

export function useBoard(slug: string, publish: (applications: number[]) => void) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(new Map<ColumnKey, ApplicationLine[]>());
  const dragged = useRef<ApplicationLine[]>([]);
  const [chosen, choose] = useState<ReadonlyMap<number, ApplicationLine>>(new Map());
  const { moving, move: send } = useMoves(slug);
  const clear = useCallback(() => choose(new Map()), []);
  const hold = useCallback((key: ColumnKey, cards: ApplicationLine[]) => void shown.current.set(key, cards), []);
  const move = useCallback(
    (files: ApplicationLine[], to: Decision) => {
      send(files, to);
      clear();
    },
    [send, clear],
  );
  const toggle = useCallback(
    (file: ApplicationLine) =>
      choose((before) => {
        const next = new Map(before);
        if (!next.delete(file.id)) next.set(file.id, file);
        return next;
      }),
    [],
  );
  /** A chosen card takes the other chosen ones along. */
  const withOthers = (file: ApplicationLine) => (chosen.has(file.id) ? [...chosen.values()] : [file]);
  const drag = (event: DragEvent<HTMLElement>, file: ApplicationLine) => {
    dragged.current = withOthers(file);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', String(file.id));
  };
  const endDrag = () => {
    dragged.current = [];
  };
  const drop = (to: Decision) => {
    if (dragged.current.length > 0) move(dragged.current, to);
    endDrag();
  };

  const focusCard = (key: ColumnKey | undefined, place: number) => {
    const cards = (key && shown.current.get(key)) ?? [];
    const at = Math.max(0, Math.min(place, cards.length - 1));
    const link = box.current?.querySelector<HTMLElement>(`[data-column="${key}"] [data-card="${at}"] [data-card-link]`);
    link?.focus();
    return link !== null && link !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
    const key = card?.closest<HTMLElement>('[data-column]')?.dataset.column as ColumnKey | undefined;
    if (!card || !key || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = Number(card.dataset.card);
    const file = shown.current.get(key)?.[place];
    const at = columns.findIndex((column) => column.key === key);
    const asked = asks(event, at);
    if (!file || !asked) return;
    event.preventDefault();
    if (asked.kind === 'pick') return movable(file.status) ? toggle(file) : undefined;
    if (asked.kind === 'step') return void focusCard(key, place + asked.by);
    if (asked.kind === 'side') {
      for (let next = at + asked.by; columns[next]; next += asked.by) if (focusCard(columns[next]?.key, place)) return;
      return;
    }
    if (!movable(file.status)) return;
    move(withOthers(file), asked.to);
    requestAnimationFrame(() => focusCard(key, place));
  };
  const dragging = () => dragged.current.length > 0;
  return { box, chosen, moving, clear, toggle, move, hold, drag, endDrag, dragging, drop, onKeyDown, publish };
}
