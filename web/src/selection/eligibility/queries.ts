// What the eligibility editor asks: the rules with their counts, and what a draft would do to the files of a call.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, onVersion } from '../../api';
import type { RuleNode } from './tree';

export const rulesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['calls', slug, 'eligibility'],
    queryFn: () => body(api.GET('/api/calls/{slug}/eligibility', { params: { path: { slug } } })),
  });

export const previewQuery = (slug: string, rules: RuleNode, on: string) =>
  queryOptions({
    queryKey: ['calls', slug, 'eligibility', 'preview', on, rules],
    queryFn: () =>
      body(
        api.POST('/api/calls/{slug}/eligibility/preview', {
          params: { path: { slug } },
          body: { rules: rules, on_call: on },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const publishRules = (slug: string, rules: RuleNode, version: number) =>
  body(
    api.PUT('/api/calls/{slug}/eligibility', {
      params: { path: { slug } },
      headers: onVersion(version),
      body: { rules: rules },
    }),
  );
