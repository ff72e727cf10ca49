// What the screens of interviews ask the server. Keys start with the live topic that makes them stale.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';

export const interviewsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['calls', slug, 'interviews'],
    queryFn: () => body(api.GET('/api/calls/{slug}/interviews', { params: { path: { slug } } })),
  });

export const ownInterviewsQuery = queryOptions({
  queryKey: ['interviews', 'mine'],
  queryFn: () => body(api.GET('/api/interviews')),
});

export const interviewFileQuery = (id: number) =>
  queryOptions({
    queryKey: ['interviews', String(id)],
    queryFn: () => body(api.GET('/api/interviews/{id}', { params: { path: { id } } })),
  });

export const ownTimesQuery = (application: number) =>
  queryOptions({
    queryKey: ['applications', String(application), 'interview', 'times'],
    queryFn: () => body(api.GET('/api/applications/{id}/interview/times', { params: { path: { id: application } } })),
    retry: false,
  });

export const ownInterviewQuery = (application: number) =>
  queryOptions({
    queryKey: ['applications', String(application), 'interview'],
    queryFn: () => body(api.GET('/api/applications/{id}/interview', { params: { path: { id: application } } })),
    retry: false,
  });
