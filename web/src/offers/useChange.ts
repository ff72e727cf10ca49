// A change to the offers of a call: its answer is the page anew, and what else shows the files is asked again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../problem';
import type { OffersPage } from '../types';
import { regret } from '../ui/states/undo';
import { offersQuery } from './queries';

export function useChange<Wish>(slug: string, change: (wish: Wish) => Promise<OffersPage>, done?: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (page) => {
      cache.setQueryData(offersQuery(slug).queryKey, page);
      done?.();
    },
    onError: (thrown) => {
      regret(asProblem(thrown).message);
      void cache.invalidateQueries({ queryKey: offersQuery(slug).queryKey });
    },
  });
}
