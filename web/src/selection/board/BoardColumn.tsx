// One column: its name, how many files it has, and their cards; only those in view are drawn.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../types';
import { useFormat } from '../../ui/format';
import { BoardCard } from './BoardCard';
import classes from './board.module.css';
import type { Column } from './columns';
import { columnQuery } from './queries';
import type { Hand } from './useBoard';

const cardHeight = 74;
const nearEnd = 20;

type Props = { slug: string; column: Column; board: Board; words: string; hand: Hand };

export function BoardColumn({ slug, column, board, words, hand }: Props) {
  const { t } = useTranslation('board');
  const { number } = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const list = useInfiniteQuery(columnQuery(slug, column, board.scored, words));
  const { moving } = hand;
  const cards = useMemo(() => {
    const come = [...moving.values()].filter(({ to }) => to === column.to);
    const stay = (list.data?.pages.flatMap(({ items }) => items) ?? []).filter(({ id }) => !moving.has(id));
    return [...come.map(({ file, to }) => ({ ...file, status: to })), ...stay];
  }, [list.data, moving, column.to]);
  const { hold } = hand;
  useEffect(() => hold(column.key, cards), [hold, column.key, cards]);
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => box.current,
    estimateSize: () => cardHeight,
    overscan: 8,
  });
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= cards.length - nearEnd) void fetchNextPage();
  }, [last, cards.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const inColumn = board.columns.filter(({ status }) => column.holds.includes(status));
  const files = inColumn.reduce((sum, each) => sum + each.files, 0);
  const found = list.data?.pages[0]?.total ?? 0;
  const pencilled = inColumn.reduce((sum, each) => sum + each.pencilled, 0);
  return (
    <section
      className={classes.column}
      aria-label={t(`column.${column.key}`)}
      data-column={column.key}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!hand.dragging()) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        hand.drop(column.to);
      }}
    >
      <header className={classes.columnHead}>
        <h2>
          {t(`column.${column.key}`)}{' '}
          <span className="figure">
            {words && list.data && files > 0 ? t('foundOf', { found, files }) : number(files)}
          </span>
        </h2>
        <p className="second quiet">{pencilled > 0 ? t('inPencil', { count: pencilled }) : t(`rule.${column.key}`)}</p>
      </header>
      <div className={classes.cards} ref={box}>
        {list.isSuccess && cards.length === 0 && (
          <p className={classes.none}>{t(`none.${words ? 'found' : column.key}`)}</p>
        )}
        <ul style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const file = cards[index];
            if (!file) return null;
            return (
              <li key={file.id} style={{ transform: `translateY(${start}px)` }}>
                <BoardCard slug={slug} file={file} place={index} column={column} hand={hand} />
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
