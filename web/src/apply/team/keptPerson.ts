// What was typed of a person and not saved yet, kept on this device until it is saved or dropped.
import type { MemberWish } from './actions';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
export type Place = number | 'new';
export type Typed = Omit<MemberWish, 'email'> & { email: string };

const prefix = (startup: number) => `spark.startup.${startup}.person.`;

// A browser that gives no storage must not stop the typing.
function trying<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

export function keptPerson(shelf: Shelf, startup: number, place: Place): Typed | undefined {
  return trying(() => {
    const text = shelf.getItem(prefix(startup) + place);
    return text === null ? undefined : (JSON.parse(text) as Typed);
  });
}

export function keepPerson(shelf: Shelf, startup: number, place: Place, typed: Typed | undefined): void {
  const key = prefix(startup) + place;
  trying(() => (typed ? shelf.setItem(key, JSON.stringify(typed)) : shelf.removeItem(key)));
}

/** Where somebody was being written when the page went away. */
export function unsavedPerson(shelf: Shelf, startup: number): Place | undefined {
  return trying(() => {
    for (let at = 0; at < shelf.length; at += 1) {
      const key = shelf.key(at);
      if (!key?.startsWith(prefix(startup))) continue;
      const place = key.slice(prefix(startup).length);
      return place === 'new' ? place : Number(place);
    }
    return undefined;
  });
}
