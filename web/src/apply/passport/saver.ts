// The saver of a passport.
import { api, body } from '../../api';
import { cache } from '../../queries';
import { startupQuery } from '../../startups/queries';
import type { Saver } from '../saving/Saver';
import { saverAt } from '../saving/stores';
import { passportValue } from './stored';

export function saverOfPassport(id: number): Saver {
  const query = startupQuery(id);
  return saverAt({
    place: `passport.${id}`,
    queryKey: query.queryKey,
    ask: () => cache.fetchQuery({ ...query, staleTime: 0 }),
    async save(fields) {
      const startup = await body(api.PATCH('/api/startups/{id}', { params: { path: { id } }, body: { fields } }));
      // A file that isn't sent yet holds the same passport.
      void cache.invalidateQueries({ queryKey: ['applications'] });
      return startup;
    },
    value: (startup, field) => passportValue(startup, field) ?? '',
  });
}
