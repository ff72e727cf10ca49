// What the screens of offers ask the server.
import { queryOptions } from '@tanstack/react-query';
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
