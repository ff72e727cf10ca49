// What the letters room asks the server. Keys begin with the live topic that makes them stale.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';
import type { Language } from '../i18n/languages';
import type { LetterDraft } from '../types';
import type { OutboxAsked } from './outboxAddress';

/** The letters of a house, page after page; old rows stay while new ones come. */
export const outboxQuery = (asked: OutboxAsked) =>
  infiniteQueryOptions({
    queryKey: ['letters', 'outbox', asked],
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/outbox', { params: { query: { ...asked, cursor: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

/** Whether letters leave this house. */
export const postQuery = queryOptions({
  queryKey: ['letters', 'post'],
  queryFn: () => body(api.GET('/api/outbox', { params: { query: { limit: 1 } } })),
});

const mostCounted = 200;

/** The letters of a batch that nobody has sent off yet; `more`: there are more than could be counted. */
export const heldQuery = (batch: number) =>
  queryOptions({
    queryKey: ['letters', 'outbox', 'held', batch],
    queryFn: async () => {
      const query = { batch, state: 'held' as const, limit: mostCounted };
      const page = await body(api.GET('/api/outbox', { params: { query } }));
      return { letters: page.items.length, more: page.next !== null };
    },
    placeholderData: keepPreviousData,
  });

export const letterQuery = (id: number) =>
  queryOptions({
    queryKey: ['letters', String(id)],
    queryFn: () => body(api.GET('/api/outbox/{id}', { params: { path: { id } } })),
  });

/** How a house words its letters; the titles of their kinds too. */
export const templatesQuery = (operator: number) =>
  queryOptions({
    queryKey: ['letters', 'templates', operator],
    queryFn: () => body(api.GET('/api/letter-templates/{operator}', { params: { path: { operator } } })),
  });

/** How a letter would read on the rows from that one on. Its key holds what is typed, so that no answer is kept long. */
export const previewQuery = (letter: LetterDraft, from: number) =>
  queryOptions({
    queryKey: ['letterPreview', letter, from],
    queryFn: () => body(api.POST('/api/letters/preview', { body: { ...letter, show_from: from } })),
    enabled: letter.subject?.trim() !== '' && letter.body?.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

export type Wording = { kind: string; language: Language; subject: string; body: string };

/** How a wording would read with examples in place of its values; nothing is kept. */
export const wordingPreviewQuery = (operator: number, wording: Wording) =>
  queryOptions({
    queryKey: ['letterPreview', 'wording', operator, wording],
    queryFn: () =>
      body(api.POST('/api/letter-templates/{operator}/preview', { params: { path: { operator } }, body: wording })),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
