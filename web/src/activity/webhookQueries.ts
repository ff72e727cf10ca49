// Webhooks and what was posted to them.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';
import type { DeliveryState } from '../types';

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: () => body(api.GET('/api/webhooks')),
});

export const deliveriesQuery = (id: number, state?: DeliveryState) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries', state ?? 'all'],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { cursor: pageParam ?? undefined, state } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
