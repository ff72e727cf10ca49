// A list made for work: only the rows in view are drawn, whether there are sixty or sixty thousand.
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import type { Column } from './column';
import { PhoneRows } from './PhoneRows';
import { useRowKeys } from './rowKeys';
import type { Selection } from './selection';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import classes from './table.module.css';

export type TableProps<Row> = {
  label: string;
  rows: Row[];
  total: number;
  columns: Column<Row>[];
  idOf: (row: Row) => number;
  nameOf: (row: Row) => string;
  /** The row on a phone: two lines, the same order. */
  phone: (row: Row) => ReactNode;
  sort?: string | undefined;
  onSort?: (sort: string) => void;
  selection?: Selection;
  /** Called when the last drawn row comes near the end of what is loaded. */
  onNearEnd?: () => void;
};

const rowHeight = 41;
const phoneRowHeight = 72;
const nearEnd = 30;
export const phoneWidth = '(max-width: 767.98px)';

export function DataTable<Row>(props: TableProps<Row>) {
  const { label, rows, total, columns, selection, onNearEnd } = props;
  const box = useRef<HTMLDivElement>(null);
  const narrow = useMediaQuery(phoneWidth, false, { getInitialValueInEffect: false });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => (narrow ? phoneRowHeight : rowHeight),
    overscan: 12,
    scrollPaddingStart: rowHeight,
    scrollPaddingEnd: rowHeight,
  });
  const { current, setCurrent } = useRowKeys(rows.length, virtual, box, selection);
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - nearEnd) onNearEnd?.();
  }, [last, rows.length, onNearEnd]);
  const above = drawn[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  if (narrow) return <PhoneRows {...props} box={box} drawn={drawn} above={above} below={below} />;
  return (
    <div className={classes.box} ref={box}>
      <table className={classes.table} aria-label={label} aria-rowcount={total + 1}>
        <colgroup>
          {selection && <col style={{ width: 52 }} />}
          {columns.map(({ id, width }) => (
            <col key={id} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <TableHead {...props} />
        <tbody className={classes.rows} style={{ '--above': `${above}px`, '--below': `${below}px` } as CSSProperties}>
          {drawn.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <TableRow
                key={props.idOf(row)}
                row={row}
                index={index}
                columns={columns}
                nameOf={props.nameOf}
                current={index === current}
                chosen={selection?.chosen.has(props.idOf(row))}
                onToggle={selection?.toggle}
                onTouch={setCurrent}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
