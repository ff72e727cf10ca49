// What the outbox is asked for. It lives in the address: ids and states only.
import type { LetterState, Me } from '../types';

export const letterStates = [
  'held',
  'waiting',
  'kept',
  'sent',
  'refused',
  'bounced',
  'given_up',
  'dropped',
] as const satisfies LetterState[];

/** `operator` 0: letters about accounts, which belong to no house. */
export type OutboxAsked = {
  operator?: number | undefined;
  state?: LetterState | undefined;
  batch?: number | undefined;
};

const whole = (value: unknown, least: number): number | undefined => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= least ? number : undefined;
};

/** Reads an address; what it does not know it leaves out. */
export function outboxAsked(search: Record<string, unknown>): OutboxAsked {
  const operator = whole(search.operator, 0);
  const batch = whole(search.batch, 1);
  const state = letterStates.find((each) => each === search.state);
  return { ...(operator !== undefined && { operator }), ...(state && { state }), ...(batch && { batch }) };
}

/** The address of the outbox as text, for a step back to it. */
export function outboxPath(asked: OutboxAsked): string {
  const pairs = Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return pairs.length > 0 ? `/letters?${new URLSearchParams(pairs)}` : '/letters';
}

/** A state is offered when there are letters in it, or when it is the one shown. */
export const statesShown = (counts: { state: LetterState }[], here: LetterState | undefined): LetterState[] =>
  letterStates.filter((state) => state === here || counts.some((each) => each.state === state));

/** The houses whose letters one may choose; none where there is nothing to choose. */
export function housesToChoose(me: Me, admin: boolean, accounts: string): { id: number; name: string }[] {
  const houses = me.operators.map(({ id, name }) => ({ id, name }));
  const all = admin ? [...houses, { id: 0, name: accounts }] : houses;
  return all.length > 1 ? all : [];
}
