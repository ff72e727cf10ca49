// The letters about one startup: what did not arrive comes first, since somebody has to tell it otherwise.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';
import type { LetterLine } from '../types';
import { hasFailed } from './StateTag';

export const startupLettersQuery = (id: number) =>
  queryOptions({
    queryKey: ['letters', 'startup', id],
    queryFn: () => body(api.GET('/api/startups/{id}/letters', { params: { path: { id } } })),
  });

/** The order within each part stays. */
export const failedFirst = (letters: LetterLine[]): LetterLine[] => [
  ...letters.filter(({ state }) => hasFailed(state)),
  ...letters.filter(({ state }) => !hasFailed(state)),
];
