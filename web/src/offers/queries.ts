// What the screens of offers ask the server.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';

export const offersQuery = (slug: string) =>
  queryOptions({
    queryKey: ['calls', slug, 'offers'],
    queryFn: () => body(api.GET('/api/calls/{slug}/offers', { params: { path: { slug } } })),
  });

export const ownOfferQuery = (id: number) =>
  queryOptions({
    queryKey: ['applications', String(id), 'offer'],
    queryFn: () => body(api.GET('/api/applications/{id}/offer', { params: { path: { id } } })),
    retry: false,
  });

export type Group = 'open' | 'accepted' | 'ended';

/** What follows the first page of a group, once it is asked for. */
export const moreOffersQuery = (slug: string, group: Group, cursor: string | null, asked: boolean) =>
  infiniteQueryOptions({
    queryKey: ['calls', slug, 'offers', group],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/calls/{slug}/offers/lines', {
          params: { path: { slug }, query: { group, cursor: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: cursor,
    getNextPageParam: (page) => page.next,
    enabled: asked && cursor !== null,
  });

/** Of a file whose offer is made, or is to be made. */
export const conditionsQuery = (id: number) =>
  queryOptions({
    queryKey: ['applications', String(id), 'conditions'],
    queryFn: () => body(api.GET('/api/applications/{id}/conditions', { params: { path: { id } } })),
  });
