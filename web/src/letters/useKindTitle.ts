// What a kind of letter is called. A kind that this house does not know is told by its own name.
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { meQuery } from '../queries';
import { templatesQuery } from './queries';

/** Titles are the same in each house, so that of any of one's own tells them. */
export function useKindTitle(): (kind: string) => string {
  const house = useQuery(meQuery).data?.operators[0]?.id;
  const { data } = useQuery({ ...templatesQuery(house ?? 0), enabled: house !== undefined, staleTime: 300_000 });
  return useCallback((kind) => data?.find((each) => each.kind === kind)?.title ?? kind, [data]);
}
