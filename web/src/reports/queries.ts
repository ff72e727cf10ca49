// What the report of a call asks. Its key begins like those of the lists, which every change of a file makes stale.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';

export const reportQuery = (slug: string) =>
  queryOptions({
    queryKey: ['lists', slug, 'report'],
    queryFn: () => body(api.GET('/api/calls/{slug}/report', { params: { path: { slug } } })),
  });
