// The head of a list: what each column holds, and the sort on those that can be sorted.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tick } from '../pieces/Tick';
import { nextSort, sortState } from './column';
import type { TableProps } from './DataTable';

type Props<Row> = Pick<TableProps<Row>, 'columns' | 'sort' | 'onSort' | 'selection'>;

const arrows = { ascending: IconArrowUp, descending: IconArrowDown, none: null };

export function TableHead<Row>({ columns, sort, onSort, selection }: Props<Row>) {
  const { t } = useTranslation('ui');
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col">
            <Tick
              aria-label={t('table.selectAll')}
              checked={selection.all}
              indeterminate={selection.some}
              onChange={selection.toggleAll}
            />
          </th>
        )}
        {columns.map(({ id, head, align, sort: key, begins }) => {
          const state = sortState(sort, key, begins);
          const Arrow = arrows[state];
          return (
            <th key={id} scope="col" data-align={align} aria-sort={key ? state : undefined}>
              {key && onSort ? (
                <button
                  type="button"
                  onClick={() => onSort(nextSort(sort, key))}
                  title={t('table.sortBy', { name: head })}
                >
                  {head}
                  {Arrow && <Arrow size={13} aria-hidden="true" />}
                </button>
              ) : (
                head
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
