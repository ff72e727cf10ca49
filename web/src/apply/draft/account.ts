// Whose file it is: a nameless account gets its owner, or hands the file over to an account that exists already.
import { api, body } from '../../api';
import { cache, meQuery } from '../../queries';
import { applicationQuery } from '../../selection/queries';
import type { ApplicationDetail, Me } from '../../types';

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

/** Signs in again without leaving the screen: what is on it stays. */
export async function signInHere(email: string, password: string): Promise<Me> {
  return known(await body(api.POST('/api/session', { body: { email: email.trim(), password } })));
}

/** The file comes along into an account that exists: the nameless one invites it, and it joins. */
export async function comeAlong(file: ApplicationDetail, email: string, password: string): Promise<void> {
  const path = { params: { path: { id: file.startup.id } } };
  const name = email.trim();
  await api.POST('/api/startups/{id}/team', { ...path, body: { name } });
  const { team } = await cache.fetchQuery({ ...applicationQuery(file.id), staleTime: 0 });
  const place = team.findLast((member) => !member.joined && member.name === name);
  if (!place) return;
  const { link } = await body(api.POST('/api/startups/{id}/invitations', { ...path, body: { member: place.id } }));
  try {
    await signInHere(email, password);
  } catch (thrown) {
    // A wrong password: the place made for nobody goes again.
    await api.DELETE('/api/startups/{id}/team/{member}', {
      params: { path: { id: file.startup.id, member: place.id } },
    });
    await cache.invalidateQueries({ queryKey: applicationQuery(file.id).queryKey });
    throw thrown;
  }
  const token = link.slice(link.indexOf('#') + 1);
  known(await body(api.POST('/api/joining', { body: { token } })));
  await cache.invalidateQueries({ queryKey: applicationQuery(file.id).queryKey });
}
