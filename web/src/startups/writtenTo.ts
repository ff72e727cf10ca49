// The startups chosen in the directory, as a letter names them.
import type { LetterRows } from '../types';
import type { Selection } from '../ui/table/selection';
import type { StartupsAsked } from './queries';

/** Those chosen one by one, or all that the list shows for what is asked. */
export function rowsOf(house: string, asked: StartupsAsked, { whole, chosen }: Pick<Selection, 'whole' | 'chosen'>) {
  const query = new URLSearchParams();
  if (asked.search) query.set('search', asked.search);
  if (asked.country) query.set('country', asked.country);
  const rows = whole ? { matching: query.toString() } : { ids: [...chosen] };
  return { list: 'startups', of: house, ...rows } satisfies LetterRows;
}
