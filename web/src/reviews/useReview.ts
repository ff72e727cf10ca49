// A review as one writes it.
import { useQueryClient } from '@tanstack/react-query';
import { api, body, onVersion } from '../api';
import type { ReviewPage, Score } from '../types';
import { reviewQuery, toReadQuery } from './queries';
import { useKept } from './useKept';

export type Draft = { scores: Score[]; for_startup: string; for_house: string };

export function useReview(page: ReviewPage) {
  const cache = useQueryClient();
  const { id } = page;
  return useKept<Draft>({
    place: `spark.review.${id}`,
    stored: { scores: page.scores, for_startup: page.for_startup, for_house: page.for_house },
    version: page.version,
    save: async (draft, version) => {
      const path = { id };
      return (
        await body(api.PATCH('/api/reviews/{id}', { params: { path }, headers: onVersion(version), body: draft }))
      ).version;
    },
    look: async () => (await cache.fetchQuery({ ...reviewQuery(id), staleTime: 0 })).version,
    left: () => void cache.invalidateQueries({ queryKey: toReadQuery.queryKey }),
  });
}
