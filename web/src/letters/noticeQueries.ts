// What one is told: the newest for the bell, all page after page. Keys begin with the live topic.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';

const newest = 12;

export const newestNoticesQuery = queryOptions({
  queryKey: ['notices', 'newest'],
  queryFn: () => body(api.GET('/api/notifications', { params: { query: { limit: newest } } })),
});

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices', 'all'],
  queryFn: ({ pageParam }) =>
    body(api.GET('/api/notifications', { params: { query: { cursor: pageParam ?? undefined } } })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

/** These notices are read, or all of them. */
export const readNotices = (ids?: number[]) => api.POST('/api/notifications/read', { body: ids ? { ids } : {} });
