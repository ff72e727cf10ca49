// What the decision board asks. Its keys begin like those of the lists, which every change of a file makes stale.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api';
import { applicationsQuery } from '../queries';
import type { Column } from './columns';

export const boardQuery = (slug: string) =>
  queryOptions({
    queryKey: ['lists', slug, 'board'],
    queryFn: () => body(api.GET('/api/calls/{slug}/board', { params: { path: { slug } } })),
  });

export const columnQuery = (slug: string, { holds }: Column, scored: boolean, words: string) =>
  applicationsQuery(slug, {
    status: holds.join(','),
    sort: scored ? 'score' : 'name',
    ...(words && { search: words }),
  });

/** Who would be told what; `applications` absent: all that stands in pencil. */
export const previewQuery = (slug: string, applications: number[] | undefined) =>
  queryOptions({
    queryKey: ['lists', slug, 'preview', applications ?? 'all'],
    queryFn: () =>
      body(
        api.POST('/api/calls/{slug}/decisions/publication/preview', {
          params: { path: { slug } },
          body: applications ? { applications } : {},
        }),
      ),
  });
