// The audit trail, newest first.
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, body } from '../api';

export type AuditAsked = { kind?: string | undefined; person?: number | undefined };

export const auditQuery = (asked: AuditAsked = {}) =>
  infiniteQueryOptions({
    queryKey: ['audit', asked],
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/audit', { params: { query: { ...asked, cursor: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
