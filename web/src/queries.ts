// The cache of answers, and the two questions that every screen asks: which house, and who am I.
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { api, body } from './api';
import { agreed } from './language';
import { asProblem } from './problem';
import type { Me } from './types';

export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'offlineFirst',
      retry: (tries, thrown) => !asProblem(thrown).byRule && tries < 2,
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

export const houseQuery = queryOptions({ queryKey: ['house'], queryFn: () => body(api.GET('/api/house')) });

/** Who is signed in; null for a guest, so that a guest is an answer and not a failure. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await agreed(await body(api.GET('/api/me')));
    } catch (thrown) {
      if (asProblem(thrown).status === 401) return null;
      throw thrown;
    }
  },
});
