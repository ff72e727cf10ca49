// What the screens of startups ask the server.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';

export const startupQuery = (id: number) =>
  queryOptions({
    queryKey: ['startups', String(id)],
    queryFn: () => body(api.GET('/api/startups/{id}', { params: { path: { id } } })),
  });

export const passportQuery = (id: number) =>
  queryOptions({
    queryKey: ['startups', String(id), 'passport'],
    queryFn: () => body(api.GET('/api/startups/{id}/passport', { params: { path: { id } } })),
  });

export const teamQuery = (id: number) =>
  queryOptions({
    queryKey: ['startups', String(id), 'team'],
    queryFn: () => body(api.GET('/api/startups/{id}/team', { params: { path: { id } } })),
  });

const pageSize = 100;

export type StartupsAsked = { search?: string | undefined; country?: string | undefined };

/** Every startup with a tie to the house, page after page; old rows stay while new ones come. */
export const startupsQuery = (asked: StartupsAsked) =>
  infiniteQueryOptions({
    queryKey: ['startups', 'list', asked],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/startups', { params: { query: { ...asked, limit: pageSize, cursor: pageParam ?? undefined } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const lookalikesQuery = queryOptions({
  queryKey: ['startups', 'lookalikes'],
  queryFn: () => body(api.GET('/api/startups/lookalikes')),
  staleTime: 0,
});
