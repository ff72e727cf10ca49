// Notices that one has read; all tabs hear of it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../problem';
import { regret } from '../ui/states/undo';
import { readNotices } from './noticeQueries';

export function useReadNotices() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: readNotices,
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: ['notices'] }),
  });
}
