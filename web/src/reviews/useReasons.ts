// The reasons of one refusal as a manager words them; the letter beside them is the server's, as last saved.
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import type { ReasonsPage } from '../types';
import { regret } from '../ui/states/undo';
import { reasonsQuery, refusedQuery } from './queries';
import { useKept } from './useKept';

export type Wording = { text: string; dropped: boolean };
export type ReasonsDraft = { lines: Record<string, Wording>; paragraph: string };

export function useReasons(slug: string, page: ReasonsPage) {
  const { t } = useTranslation('reasons');
  const cache = useQueryClient();
  const { application } = page;
  const key = reasonsQuery(application).queryKey;
  const path = { id: application };
  return useKept<ReasonsDraft>({
    place: `spark.reasons.${application}`,
    stored: {
      lines: Object.fromEntries(page.lines.map(({ source, text, dropped }) => [source, { text, dropped }])),
      paragraph: page.paragraph,
    },
    version: page.version,
    save: async ({ lines, paragraph }, version) => {
      // What was taken back meanwhile is no line any more.
      const known = new Set((cache.getQueryData(key) ?? page).lines.map(({ source }) => source));
      const wished = Object.entries(lines).filter(([source]) => known.has(source));
      const saved = await body(
        api.PATCH('/api/applications/{id}/reasons', {
          params: { path },
          headers: onVersion(version),
          body: { lines: wished.map(([source, wording]) => ({ source, ...wording })), paragraph },
        }),
      );
      cache.setQueryData(key, saved);
      return saved.version;
    },
    look: async () => {
      regret(t('elsewhere'));
      return (await cache.fetchQuery({ ...reasonsQuery(application), staleTime: 0 })).version;
    },
    left: () => void cache.invalidateQueries({ queryKey: refusedQuery(slug).queryKey }),
  });
}
