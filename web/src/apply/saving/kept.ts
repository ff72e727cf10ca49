// The changes of a file or a passport as this device keeps them until the server has them: an entry a field, so that
// two tabs with the same file never overwrite each other's, and raw texts that the form could not read yet.
import type { Change, Changes } from './changes';

/** What is typed into: a file, or a passport. */
export type Place = `${'draft' | 'passport'}.${number}`;

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export type Kept = {
  changes(): Changes;
  unread(): Record<string, string>;
  keep(field: string, change: Change | undefined): void;
  keepUnread(field: string, text: string | undefined): void;
};

// A browser that gives no storage (full, or forbidden) must not stop the typing: the change still goes to the server.
function trying(act: () => void): void {
  try {
    act();
  } catch {
    // Kept in this tab only.
  }
}

function read<T>(shelf: Shelf, prefix: string): Record<string, T> {
  const found: Record<string, T> = {};
  trying(() => {
    for (let place = 0; place < shelf.length; place += 1) {
      const key = shelf.key(place);
      const text = key?.startsWith(prefix) ? shelf.getItem(key) : null;
      if (key && text !== null)
        trying(() => Object.assign(found, { [key.slice(prefix.length)]: JSON.parse(text) as T }));
    }
  });
  return found;
}

export function keptOn(shelf: Shelf, place: Place): Kept {
  const changed = `spark.${place}.change.`;
  const raw = `spark.${place}.raw.`;
  const put = (key: string, value: unknown) =>
    trying(() => (value === undefined ? shelf.removeItem(key) : shelf.setItem(key, JSON.stringify(value))));
  return {
    // What was on its way when the tab closed may or may not have arrived: it goes again, and a repeated save is harmless.
    changes: () =>
      Object.fromEntries(
        Object.entries(read<Change>(shelf, changed)).map(([field, { sent: _, ...change }]) => [field, change]),
      ),
    unread: () => read<string>(shelf, raw),
    keep: (field, change) => put(changed + field, change),
    keepUnread: (field, text) => put(raw + field, text),
  };
}
