// On a phone the board shows one column; this chooses which.
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../types';
import { useFormat } from '../../ui/format';
import { columns } from './columns';

type Props = { board: Board; shown: number; show: (column: number) => void };

export function ColumnPicker({ board, shown, show }: Props) {
  const { t } = useTranslation('board');
  const { number } = useFormat();
  const data = columns.map(({ key, holds }, place) => {
    const files = board.columns
      .filter(({ status }) => holds.includes(status))
      .reduce((sum, each) => sum + each.files, 0);
    return { value: String(place), label: `${t(`column.${key}`)} (${number(files)})` };
  });
  return (
    <NativeSelect
      aria-label={t('picker')}
      data={data}
      value={String(shown)}
      onChange={(event) => show(Number(event.currentTarget.value))}
    />
  );
}
