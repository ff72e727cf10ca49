// What the screens of selection ask the server. Keys start with the live topic that makes them stale.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';
import type { ApplicationStatus, Eligibility } from '../types';
import type { ListQuery } from './listQuery';

/** One's own house's calls, and those of others that everybody may read. */
export const everybodysCallsQuery = queryOptions({
  queryKey: ['calls', 'of', 'everybody'],
  queryFn: () => body(api.GET('/api/calls', { params: { query: { of: 'everybody' } } })),
});

export const callsQuery = queryOptions({ queryKey: ['calls'], queryFn: () => body(api.GET('/api/calls')) });

export const callQuery = (slug: string) =>
  queryOptions({
    queryKey: ['calls', slug],
    queryFn: () => body(api.GET('/api/calls/{slug}', { params: { path: { slug } } })),
  });

/** A call's words in each language, for those who run it. */
export const callTextsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['calls', slug, 'texts'],
    queryFn: () => body(api.GET('/api/calls/{slug}/texts', { params: { path: { slug } } })),
  });

const pageSize = 100;

/** The list's address as the API asks for it: what may be several is a list. */
export const asked = ({ status, eligibility, ...rest }: ListQuery) => ({
  ...rest,
  ...(status ? { status: status.split(',') as ApplicationStatus[] } : {}),
  ...(eligibility ? { eligibility: eligibility.split(',') as Eligibility[] } : {}),
});

/** The files of a call, page after page; old rows stay while new ones come. */
export const applicationsQuery = (slug: string, query: ListQuery) =>
  infiniteQueryOptions({
    queryKey: ['lists', slug, query],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/calls/{slug}/applications', {
          params: {
            path: { slug },
            query: { ...asked(query), limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const applicationQuery = (id: number) =>
  queryOptions({
    queryKey: ['applications', String(id)],
    queryFn: () => body(api.GET('/api/applications/{id}', { params: { path: { id } } })),
  });

export const historyQuery = (id: number) =>
  queryOptions({
    queryKey: ['applications', String(id), 'history'],
    queryFn: () => body(api.GET('/api/applications/{id}/history', { params: { path: { id } } })),
  });

export const notesQuery = (id: number) =>
  queryOptions({
    queryKey: ['applications', String(id), 'notes'],
    queryFn: () => body(api.GET('/api/applications/{id}/notes', { params: { path: { id } } })),
  });

export const neighboursQuery = (slug: string, id: number, query: ListQuery) =>
  queryOptions({
    queryKey: ['lists', slug, 'neighbours', id, query],
    queryFn: () =>
      body(
        api.GET('/api/calls/{slug}/applications/{id}/neighbours', {
          params: { path: { slug, id }, query: asked(query) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const viewsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['lists', slug, 'views'],
    queryFn: () => body(api.GET('/api/calls/{slug}/views', { params: { path: { slug } } })),
  });

export const peopleQuery = (slug: string) =>
  queryOptions({
    queryKey: ['calls', slug, 'people'],
    queryFn: () => body(api.GET('/api/calls/{slug}/people', { params: { path: { slug } } })),
    staleTime: 300_000,
  });

export const tagsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['lists', slug, 'tags'],
    queryFn: () => body(api.GET('/api/calls/{slug}/tags', { params: { path: { slug } } })),
  });

/** Where the files of a call come from, most files first: what the filters offer. */
export const placesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['lists', slug, 'places'],
    queryFn: () => body(api.GET('/api/calls/{slug}/places', { params: { path: { slug } } })),
    staleTime: 300_000,
  });

/** How many files a view holds. */
export const countQuery = (slug: string, query: ListQuery) =>
  queryOptions({
    queryKey: ['lists', slug, 'count', query],
    queryFn: async () => {
      const page = await body(
        api.GET('/api/calls/{slug}/applications', { params: { path: { slug }, query: { ...asked(query), limit: 1 } } }),
      );
      return page.total;
    },
    placeholderData: keepPreviousData,
  });

export const versionQuery = (id: number, number: number) =>
  queryOptions({
    queryKey: ['applications', String(id), 'versions', number],
    queryFn: () => body(api.GET('/api/applications/{id}/versions/{number}', { params: { path: { id, number } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
