// What was typed and is not yet acknowledged, a change a field. Pure: each function gives the next state.
// A change keeps the value it began from, so that the server can tell that somebody else wrote in between.
export type Value = string | string[];

export type Change = {
  /** What stands in the field. */
  value: Value;
  /** What the server held when this change began. */
  was: Value;
  /** What is on its way, while it is. */
  sent?: Value;
  /** What somebody else wrote meanwhile; nothing is sent until the person has chosen. */
  theirs?: Value;
  /** Who wrote it, in the server's words. */
  told?: string;
  /** The server's reason not to take this value; the next keystroke clears it. */
  refusal?: string;
};

export type Changes = Readonly<Record<string, Change>>;

export const none: Changes = {};

export const same = (a: Value, b: Value): boolean =>
  typeof a === 'string' || typeof b === 'string'
    ? a === b
    : a.length === b.length && a.every((choice, place) => choice === b[place]);

function without(changes: Changes, field: string): Changes {
  const { [field]: _, ...rest } = changes;
  return rest;
}

const put = (changes: Changes, field: string, change: Change): Changes => ({ ...changes, [field]: change });

/** A keystroke: many of them make one change. Back at the stored value, there is nothing to save. */
export function typed(changes: Changes, field: string, value: Value, stored: Value): Changes {
  const before = changes[field];
  if (!before) return same(value, stored) ? changes : put(changes, field, { value, was: stored });
  if (before.sent === undefined && before.theirs === undefined && same(value, before.was))
    return without(changes, field);
  return put(changes, field, { ...before, value, refusal: undefined });
}

const canGo = (change: Change | undefined): boolean =>
  change !== undefined && change.sent === undefined && change.theirs === undefined && change.refusal === undefined;

/** Fields that can be sent now, oldest first. */
export const due = (changes: Changes): string[] => Object.keys(changes).filter((field) => canGo(changes[field]));

/** The fields that go in one request: the first due one, with those that only make sense together with it. */
export function batch(changes: Changes, together: (field: string) => string): string[] {
  const [first, ...others] = due(changes);
  if (first === undefined) return [];
  return [first, ...others.filter((field) => together(field) === together(first))];
}

export const leaving = (changes: Changes, fields: string[]): Changes =>
  fields.reduce((all, field) => {
    const change = all[field];
    return change ? put(all, field, { ...change, sent: change.value }) : all;
  }, changes);

/** Stored: done, unless it was typed on meanwhile; then the rest goes from what is stored now. */
export const acknowledged = (changes: Changes, stored: Record<string, Value>): Changes =>
  Object.entries(stored).reduce((all, [field, value]) => {
    const change = all[field];
    if (change?.sent === undefined) return all;
    if (same(change.value, change.sent)) return without(all, field);
    return put(all, field, { ...change, was: value, sent: undefined });
  }, changes);

/** No answer, or a fault: all of it still waits. */
export const returned = (changes: Changes, fields: string[]): Changes =>
  fields.reduce((all, field) => {
    const change = all[field];
    return change ? put(all, field, { ...change, sent: undefined }) : all;
  }, changes);

export function refused(changes: Changes, field: string, refusal: string): Changes {
  const change = changes[field];
  return change ? put(changes, field, { ...change, sent: undefined, refusal }) : changes;
}

/** Somebody else wrote here. If they wrote the same, there is nothing to choose. */
export function changedMeanwhile(changes: Changes, field: string, theirs: Value, told = ''): Changes {
  const change = changes[field];
  if (!change) return changes;
  if (same(change.value, theirs)) return without(changes, field);
  // The server holds what this change began from after all: nothing stands in its way.
  if (same(change.was, theirs)) return put(changes, field, { ...change, sent: undefined });
  return put(changes, field, { ...change, sent: undefined, theirs, told });
}

export function keepMine(changes: Changes, field: string): Changes {
  const change = changes[field];
  if (change?.theirs === undefined) return changes;
  return put(changes, field, { value: change.value, was: change.theirs });
}

export const takeTheirs = (changes: Changes, field: string): Changes => without(changes, field);

export const waiting = (changes: Changes): number => Object.keys(changes).length;

/** Milliseconds before the next try after so many failed ones: 1, 2, 4 … at most 30 seconds. */
export const pause = (failures: number): number => Math.min(30_000, 1000 * 2 ** Math.max(0, failures - 1));
