// Whose file it is: a nameless account gets its owner, or its file comes along into an account that exists already.
import { api, body } from '../../api';
import { cache, meQuery } from '../../queries';
import type { Me } from '../../types';

const known = (me: Me): Me => {
  cache.setQueryData(meQuery.queryKey, me);
  return me;
};

export async function claim(owner: { name: string; email: string; password: string }): Promise<Me> {
  const me = await body(
    api.POST('/api/me/claim', { body: { ...owner, name: owner.name.trim(), email: owner.email.trim() } }),
  );
  await cache.invalidateQueries({ queryKey: ['applications'] });
  return known(me);
}

/** Signs in without leaving the screen: what is on it stays, and a file begun here without an account comes along. */
export async function signInHere(email: string, password: string): Promise<Me> {
  const me = known(await body(api.POST('/api/session', { body: { email: email.trim(), password } })));
  await cache.invalidateQueries({ queryKey: ['applications'] });
  return me;
}
