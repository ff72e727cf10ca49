// Who is in a cohort.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';

export const cohortQuery = (slug: string, id: number) =>
  queryOptions({
    queryKey: ['calls', 'cohort', slug, id],
    queryFn: () => body(api.GET('/api/programmes/{slug}/cohorts/{id}', { params: { path: { slug, id } } })),
  });
