// Changes where a file stands; said at once, and undone with one click for ten seconds.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import type { ApplicationChange, ApplicationDetail, ApplicationStatus } from '../types';
import { regret, say } from '../ui/states/undo';
import { applicationQuery, historyQuery } from './queries';

/** Sends a change of one file and puts the answer where every screen reads it. */
export function useChangeFile(id: number) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (change: ApplicationChange) =>
      body(api.PATCH('/api/applications/{id}', { params: { path: { id } }, body: change })),
    onSuccess: (file) => {
      cache.setQueryData(applicationQuery(id).queryKey, file);
      void cache.invalidateQueries(historyQuery(id));
      void cache.invalidateQueries({ queryKey: ['lists'] });
    },
    onError: (problem) => regret(problem.message),
  });
}

export function useDecide(file: ApplicationDetail) {
  const { t } = useTranslation('selection');
  const changing = useChangeFile(file.id);
  return useMutation({
    mutationFn: (status: ApplicationStatus) => changing.mutateAsync({ status }),
    onSuccess: ({ status }) =>
      say(t('file.moved', { name: file.startup.name, status: t(`status.${status}`) }), () =>
        changing.mutate({ status: file.status }),
      ),
  });
}
