// What the screens of reading ask the server.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';

export const toReadQuery = queryOptions({ queryKey: ['reviews'], queryFn: () => body(api.GET('/api/reviews')) });

/** The files after the first page, which comes with the phases. */
export const moreToReadQuery = (phase: number, cursor: string | null, asked: boolean) =>
  infiniteQueryOptions({
    // A file that is finished meanwhile stands further down: the pages begin where the first one ends by then.
    queryKey: ['reviews', 'phases', String(phase), cursor],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/phases/{id}/reviews', {
          params: { path: { id: phase }, query: { cursor: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: cursor,
    getNextPageParam: (page) => page.next,
    enabled: asked && cursor !== null,
  });

export const reviewQuery = (id: number) =>
  queryOptions({
    queryKey: ['reviews', String(id)],
    queryFn: () => body(api.GET('/api/reviews/{id}', { params: { path: { id } } })),
  });

export const namesQuery = (slug: string, search: string, from: number) =>
  queryOptions({
    queryKey: ['names', slug, search, from],
    queryFn: () => body(api.GET('/api/calls/{slug}/names', { params: { path: { slug }, query: { search, from } } })),
  });

export const phasesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['calls', slug, 'phases'],
    queryFn: () => body(api.GET('/api/calls/{slug}/phases', { params: { path: { slug } } })),
  });

export const reviewersQuery = (slug: string) =>
  queryOptions({
    queryKey: ['calls', slug, 'reviewers'],
    queryFn: () => body(api.GET('/api/calls/{slug}/reviewers', { params: { path: { slug } } })),
  });

export const coverageQuery = (phase: number) =>
  queryOptions({
    queryKey: ['phases', String(phase), 'coverage'],
    queryFn: () => body(api.GET('/api/phases/{id}/coverage', { params: { path: { id: phase } } })),
  });

export const proposalQuery = (phase: number) =>
  queryOptions({
    queryKey: ['phases', String(phase), 'proposal'],
    queryFn: () =>
      body(api.GET('/api/phases/{id}/proposal', { params: { path: { id: phase }, query: { limit: 500 } } })),
  });

export const standingsQuery = (phase: number) =>
  infiniteQueryOptions({
    queryKey: ['phases', String(phase), 'standings'],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/phases/{id}/standings', {
          params: { path: { id: phase }, query: { limit: 100, cursor: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    retry: false,
  });

export const severitiesQuery = (phase: number) =>
  queryOptions({
    queryKey: ['phases', String(phase), 'severities'],
    queryFn: () => body(api.GET('/api/phases/{id}/severities', { params: { path: { id: phase } } })),
  });

/** The refused in pencil of a call; the key of its lists, which every change of a file makes stale. */
export const refusedQuery = (slug: string) =>
  queryOptions({
    queryKey: ['lists', slug, 'refused'],
    queryFn: () => body(api.GET('/api/calls/{slug}/reasons', { params: { path: { slug }, query: { limit: 500 } } })),
  });

export const reasonsQuery = (application: number) =>
  queryOptions({
    queryKey: ['applications', String(application), 'reasons'],
    queryFn: () => body(api.GET('/api/applications/{id}/reasons', { params: { path: { id: application } } })),
  });
