// The file on the desk: what the server holds, what was typed and still waits, and whether it was asked to be sent.
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { ApplicationDetail, CallDetail } from '../../types';
import { same, type Value } from '../saving/changes';
import type { Saver } from '../saving/Saver';
import type { Standing } from '../saving/standing';
import { storedValue } from './stored';

export type Desk = {
  call: CallDetail;
  file: ApplicationDetail;
  saver: Saver;
  standing: Standing;
  /** Sending was tried: from then on, what is missing is said at its field. */
  asked: boolean;
};

export const FileDesk = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(FileDesk);
  if (!desk) throw new Error('a field outside of a file');
  return desk;
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
  theirs: Value | undefined;
  type(value: Value): void;
  leave(): void;
};

export function useField(field: string): FieldHand {
  const { call, file, saver, standing, asked } = useDesk();
  const stored = storedValue(file, call.questions, field);
  const change = standing.changes[field];
  const value = change?.value ?? stored;
  const missing = asked && same(value, stored) ? file.missing.find((one) => one.field === field)?.sentence : undefined;
  return {
    field,
    id: idOf(field),
    value,
    locked: !file.may.edit,
    fault: change?.refusal ?? missing,
    theirs: change?.theirs,
    type: (next) => saver.type(field, next, stored),
    leave: () => saver.hurry(),
  };
}
