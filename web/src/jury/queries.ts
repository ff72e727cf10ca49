// What the screens of the jury ask the server. Keys start with the live topic that makes them stale.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';

export const ownJuriesQuery = queryOptions({
  queryKey: ['juries', 'mine'],
  queryFn: () => body(api.GET('/api/juries')),
});

export const juriesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['calls', slug, 'juries'],
    queryFn: () => body(api.GET('/api/calls/{slug}/juries', { params: { path: { slug } } })),
  });

export const juryQuery = (id: number) =>
  queryOptions({
    queryKey: ['juries', String(id)],
    queryFn: () => body(api.GET('/api/juries/{id}', { params: { path: { id } } })),
  });

export const screenQuery = (id: number) =>
  queryOptions({
    queryKey: ['juries', String(id), 'screen'],
    queryFn: () => body(api.GET('/api/juries/{id}/screen', { params: { path: { id } } })),
  });

export const seatQuery = (id: number) =>
  queryOptions({
    queryKey: ['juries', String(id), 'seat'],
    queryFn: () => body(api.GET('/api/juries/{id}/seat', { params: { path: { id } } })),
  });
