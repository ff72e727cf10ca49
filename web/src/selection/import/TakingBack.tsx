// An import on its way back: how many of its files are gone or stand as before. Its end makes the lists stale.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LongWork } from '../../ui/states/LongWork';
import type { Import } from './queries';

export function TakingBack({ file }: { file: Import }) {
  const { t } = useTranslation('imports');
  const cache = useQueryClient();
  useEffect(
    () => () => {
      for (const key of ['imports', 'lists', 'calls', 'startups']) void cache.invalidateQueries({ queryKey: [key] });
    },
    [cache],
  );
  const total = file.added + file.updated;
  return (
    <LongWork title={t('back.running', { name: file.file_name })} done={Math.min(file.taken_back, total)} total={total}>
      {t('run.leave')}
    </LongWork>
  );
}
