// A startup in the hands of its team: what the server holds of it, what was typed and still waits. The form of a file
// and the startup's own page put it there; their fields and their team work on it alike.
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { ApplicationDetail, Member, Startup } from '../../types';
import { same, type Value } from '../saving/changes';
import type { Saver } from '../saving/Saver';
import type { Standing } from '../saving/standing';

export type OwnStartup = {
  startup: Startup;
  team: Member[];
  saver: Saver;
  standing: Standing;
  locked: boolean;
  /** Where its day ends: a date in the future is none of its past. */
  zone: string;
  /** What the server holds in a field. */
  stored(field: string): Value;
  /** What is said at its field because sending was tried without it. */
  missing: ApplicationDetail['missing'];
};

export const OwnStartup = createContext<OwnStartup | null>(null);

export function useOwnStartup(): OwnStartup {
  const own = useContext(OwnStartup);
  if (!own) throw new Error('a field outside of a startup');
  return own;
}

/** The saver's standing, and a hand on it while the screen is up: sends what waits, at once when the network is back. */
export function useStanding(saver: Saver): Standing {
  useEffect(() => {
    saver.resume();
    const back = () => saver.resume();
    // Back from another tab, where somebody may have signed in again; or leaving, with the last words just typed.
    const turned = () => (document.visibilityState === 'hidden' ? saver.hurry() : saver.resume());
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', turned);
    return () => {
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', turned);
      saver.hurry();
    };
  }, [saver]);
  return useSyncExternalStore(saver.listen, saver.look);
}

export const idOf = (field: string) => `field-${field.replaceAll('.', '-')}`;

export type FieldHand = {
  field: string;
  id: string;
  value: Value;
  locked: boolean;
  /** Why the value can't stay: the server's sentence, or, once sending was tried, that it is missing. */
  fault: string | undefined;
  /** What another wrote meanwhile, and who it was in the server's words. */
  theirs: Value | undefined;
  told: string | undefined;
  type(value: Value): void;
  leave(): void;
};

export function useField(field: string): FieldHand {
  const own = useOwnStartup();
  const stored = own.stored(field);
  const change = own.standing.changes[field];
  const value = change?.value ?? stored;
  const missing = same(value, stored) ? own.missing.find((one) => one.field === field)?.sentence : undefined;
  return {
    field,
    id: idOf(field),
    value,
    locked: own.locked,
    fault: change?.refusal ?? missing,
    theirs: change?.theirs,
    told: change?.told,
    type: (next) => own.saver.type(field, next, stored),
    leave: () => own.saver.hurry(),
  };
}
