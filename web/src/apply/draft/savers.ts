// One saver for each file of this tab: it outlives the screens, so that leaving one loses nothing on its way.
import { api, body } from '../../api';
import { cache } from '../../queries';
import { applicationQuery } from '../../selection/queries';
import type { ApplicationDetail, Question } from '../../types';
import { keptOn } from '../saving/kept';
import { Saver } from '../saving/Saver';
import { fieldChange, storedValue, together } from './stored';

const savers = new Map<number, Saver>();

const later = (act: () => void, delay: number) => {
  const timer = setTimeout(act, delay);
  return () => clearTimeout(timer);
};

// An answer asked for before this save and still on its way is older: it must not put the old texts back.
async function keepNewest(queryKey: readonly string[], file: ApplicationDetail): Promise<void> {
  const asking = cache.isFetching({ queryKey, exact: true }) > 0;
  await cache.cancelQueries({ queryKey, exact: true });
  cache.setQueryData(queryKey, file);
  if (asking) void cache.invalidateQueries({ queryKey, exact: true });
}

export function saverOf(id: number, questions: Question[]): Saver {
  const known = savers.get(id);
  if (known) return known;
  const query = applicationQuery(id);
  const saver = new Saver({
    async send(fields) {
      const path = { params: { path: { id } } };
      const file = await body(
        api.PATCH('/api/applications/{id}', { ...path, body: { fields: fields.map(fieldChange) } }),
      );
      await keepNewest(query.queryKey, file);
      return Object.fromEntries(fields.map(({ field }) => [field, storedValue(file, questions, field)]));
    },
    async stored(field) {
      return storedValue(await cache.fetchQuery({ ...query, staleTime: 0 }), questions, field);
    },
    together,
    kept: keptOn(localStorage, id),
    later,
    now: () => new Date().toISOString(),
  });
  savers.set(id, saver);
  return saver;
}
