// An import at work: how many lines are done, how long it still needs, and a way to stop it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LongWork } from '../../ui/states/LongWork';
import { type Import, importQuery, stop } from './queries';
import { secondsLeft } from './timeLeft';

export function RunningImport({ file }: { file: Import }) {
  const { t } = useTranslation('imports');
  const cache = useQueryClient();
  const stopping = useMutation({
    mutationFn: () => stop(file.id),
    onSuccess: (fresh) => cache.setQueryData(importQuery(file.id).queryKey, fresh),
  });
  const left = secondsLeft(file, Date.now());
  const told =
    left === null
      ? t('run.begun')
      : left >= 90
        ? t('run.minutes', { count: Math.round(left / 60) })
        : t('run.seconds', { count: left });
  return (
    <LongWork
      title={t('run.title', { name: file.file_name })}
      done={file.done}
      total={file.lines}
      stop={() => stopping.mutate()}
    >
      {told} {t('run.refused', { count: file.refused })} {t('run.leave')}
    </LongWork>
  );
}
