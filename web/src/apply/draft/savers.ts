// The saver of a file.
import { api, body } from '../../api';
import { cache } from '../../queries';
import { applicationQuery } from '../../selection/queries';
import type { Question } from '../../types';
import type { Saver } from '../saving/Saver';
import { saverAt } from '../saving/stores';
import { storedValue } from './stored';

export function saverOf(id: number, questions: Question[]): Saver {
  const query = applicationQuery(id);
  return saverAt({
    place: `draft.${id}`,
    queryKey: query.queryKey,
    ask: () => cache.fetchQuery({ ...query, staleTime: 0 }),
    save: (fields) => body(api.PATCH('/api/applications/{id}', { params: { path: { id } }, body: { fields } })),
    value: (file, field) => storedValue(file, questions, field),
  });
}
