// One's choices of how to hear of what: each change is shown and sent at once, and put back when it was refused.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api';
import { asProblem } from '../problem';
import { regret } from '../ui/states/undo';
import { type Wish, wireOf, wished } from './choices';

const choicesQuery = queryOptions({ queryKey: ['letterChoices'], queryFn: () => body(api.GET('/api/me/letters')) });

export function useChoices() {
  const cache = useQueryClient();
  const { data } = useQuery(choicesQuery);
  const choosing = useMutation({
    // One after the other, so that the last answer tells them all.
    scope: { id: 'letterChoices' },
    mutationFn: (wish: Wish) => body(api.PATCH('/api/me/letters', { body: wireOf(wish) })),
    onMutate: async (wish) => {
      await cache.cancelQueries(choicesQuery);
      const before = cache.getQueryData(choicesQuery.queryKey);
      if (before) cache.setQueryData(choicesQuery.queryKey, wished(before, wish));
      return before;
    },
    onError: (thrown, _, before) => {
      cache.setQueryData(choicesQuery.queryKey, before);
      regret(asProblem(thrown).message);
    },
    onSettled: () => {
      if (cache.isMutating({ mutationKey: choicesQuery.queryKey }) <= 1) void cache.invalidateQueries(choicesQuery);
    },
    mutationKey: choicesQuery.queryKey,
  });
  return { choices: data, choose: choosing.mutate };
}
