// One saver for each thing that is typed into in this tab: it outlives the screens, so that leaving one loses nothing
// on its way.
import { cache } from '../../queries';
import { fieldChange, together } from '../passport/stored';
import type { Value } from './changes';
import { keptOn, type Place } from './kept';
import { Saver } from './Saver';

const savers = new Map<Place, Saver>();

const later = (act: () => void, delay: number) => {
  const timer = setTimeout(act, delay);
  return () => clearTimeout(timer);
};

// An answer asked for before this save and still on its way is older: it must not put the old texts back.
async function keepNewest<T>(queryKey: readonly string[], newest: T): Promise<void> {
  const asking = cache.isFetching({ queryKey, exact: true }) > 0;
  await cache.cancelQueries({ queryKey, exact: true });
  cache.setQueryData(queryKey, newest);
  if (asking) void cache.invalidateQueries({ queryKey, exact: true });
}

export type Store<T> = {
  place: Place;
  queryKey: readonly string[];
  ask(): Promise<T>;
  save(fields: ReturnType<typeof fieldChange>[]): Promise<T>;
  value(held: T, field: string): Value;
};

export function saverAt<T>({ place, queryKey, ask, save, value }: Store<T>): Saver {
  const known = savers.get(place);
  if (known) return known;
  const saver = new Saver({
    async send(fields) {
      const held = await save(fields.map(fieldChange));
      await keepNewest(queryKey, held);
      return Object.fromEntries(fields.map(({ field }) => [field, value(held, field)]));
    },
    stored: async (field) => value(await ask(), field),
    together,
    kept: keptOn(localStorage, place),
    later,
    now: () => new Date().toISOString(),
  });
  savers.set(place, saver);
  return saver;
}
