// The same list on a phone: rows of two lines in the same order.
import type { VirtualItem } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Tick } from '../pieces/Tick';
import type { TableProps } from './DataTable';
import classes from './table.module.css';

type Props<Row> = TableProps<Row> & {
  box: RefObject<HTMLDivElement | null>;
  drawn: VirtualItem[];
  above: number;
  below: number;
};

export function PhoneRows<Row>({ label, rows, selection, idOf, nameOf, phone, box, drawn, above, below }: Props<Row>) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.box} ref={box}>
      <ul className={classes.phone} aria-label={label} style={{ paddingTop: above, paddingBottom: below }}>
        {drawn.map(({ index }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const chosen = selection?.chosen.has(idOf(row)) ?? false;
          return (
            <li key={idOf(row)} data-row={index} data-chosen={chosen || undefined}>
              {selection && (
                <Tick
                  aria-label={t('table.select', { name: nameOf(row) })}
                  checked={chosen}
                  onChange={() => selection.toggle(index, false)}
                />
              )}
              {phone(row)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
