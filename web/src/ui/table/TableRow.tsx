// One row of a list.
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Tick } from '../pieces/Tick';
import type { TableProps } from './DataTable';
import classes from './table.module.css';

type Props<Row> = Pick<TableProps<Row>, 'columns' | 'nameOf'> & {
  row: Row;
  index: number;
  current: boolean;
  /** Undefined in a list without choice. */
  chosen: boolean | undefined;
  onToggle: ((index: number, range: boolean) => void) | undefined;
  onTouch: (index: number) => void;
};

function DrawnRow<Row>({ row, index, columns, nameOf, current, chosen, onToggle, onTouch }: Props<Row>) {
  const { t } = useTranslation('ui');
  const toggle = (event: MouseEvent) => {
    onTouch(index);
    onToggle?.(index, event.shiftKey);
  };
  return (
    <tr
      className={classes.row}
      data-row={index}
      data-chosen={chosen || undefined}
      data-current={current || undefined}
      aria-rowindex={index + 2}
      aria-selected={chosen}
    >
      {chosen !== undefined && (
        <td>
          <Tick
            aria-label={t('table.select', { name: nameOf(row) })}
            checked={chosen}
            onClick={toggle}
            onChange={() => undefined}
          />
        </td>
      )}
      {columns.map(({ id, cell, align }) => (
        <td key={id} data-align={align}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

// Scrolling draws the list anew at every step; rows that stay in view are left alone.
export const TableRow = memo(DrawnRow) as typeof DrawnRow;
