// The way back to a file begun without an account: a key on this device, for when the session has ended.
import { api, body } from '../../api';
import { cache, meQuery } from '../../queries';
import type { Me } from '../../types';

const shelf = 'spark.way-back';
type Kept = { person: number; key: string };

function kept(): Kept | undefined {
  try {
    return (JSON.parse(localStorage.getItem(shelf) ?? 'null') as Kept | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(way: Kept | undefined): void {
  try {
    if (way) localStorage.setItem(shelf, JSON.stringify(way));
    else localStorage.removeItem(shelf);
  } catch {
    // A browser that keeps nothing: the session alone leads back.
  }
}

/** Sees to it that this device leads back to a nameless file; an account with a password needs no key. */
export async function keepWayBack(me: Me): Promise<void> {
  if (me.claimed) return keep(undefined);
  if (kept()?.person === me.id) return;
  const made = await body(api.POST('/api/me/way-back')).catch(() => undefined);
  if (made) keep({ person: me.id, key: made.key });
}

/** Opens the session again by the key of this device; null when there is none that works. */
export async function comeBack(): Promise<Me | null> {
  const way = kept();
  if (!way) return null;
  try {
    const me = await body(api.POST('/api/session/way-back', { body: { key: way.key } }));
    keep(undefined);
    cache.setQueryData(meQuery.queryKey, me);
    await keepWayBack(me);
    return me;
  } catch {
    // Another tab may have come back by it a moment ago: then the session is there.
    return cache.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => null);
  }
}
