// Which sheet of a workbook is read, where it has several.
import { Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { chooseSheet, type Import, importQuery } from './queries';

export function Sheets({ file }: { file: Import }) {
  const { t } = useTranslation('imports');
  const cache = useQueryClient();
  const choosing = useMutation({
    mutationFn: (sheet: string) => chooseSheet(file.id, sheet),
    onSuccess: (fresh) => cache.setQueryData(importQuery(file.id).queryKey, fresh),
  });
  if (file.sheets.length < 2) return null;
  return (
    <Select
      my="sm"
      maw={320}
      label={t('map.sheet')}
      data={file.sheets}
      value={choosing.isPending ? choosing.variables : file.sheet}
      disabled={choosing.isPending}
      allowDeselect={false}
      error={choosing.error && asProblem(choosing.error).message}
      onChange={(sheet) => sheet && sheet !== file.sheet && choosing.mutate(String(sheet))}
    />
  );
}
