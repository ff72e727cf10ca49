// Access for programs: what may be chosen, and the questions to the server.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';

export const rooms = [
  'all',
  'selection',
  'reviews',
  'interviews',
  'jury',
  'reports',
  'offers',
  'participation',
  'startups',
  'programmes',
  'letters',
  'activity',
] as const;
export type Room = (typeof rooms)[number];
export const rights = ['none', 'read', 'write'] as const;
export type Right = (typeof rights)[number];
export type Rights = Partial<Record<Room, Right>>;

const lengths = { month: 30, quarter: 91, year: 365 } as const;
export type Length = keyof typeof lengths;
export const lasts = Object.keys(lengths) as Length[];

/** Whoever may change may read as well. */
export const scopesOf = (chosen: Rights): string[] =>
  rooms.flatMap((room) => {
    const right = chosen[room] ?? 'none';
    if (right === 'none') return [];
    return right === 'read' ? [`${room}:read`] : [`${room}:read`, `${room}:write`];
  });

export const endOf = (length: Length, now: number): string =>
  new Date(now + lengths[length] * 86_400_000).toISOString();

export const tokensQuery = queryOptions({ queryKey: ['tokens'], queryFn: () => body(api.GET('/api/tokens')) });
export const makeToken = (name: string, chosen: Rights, length: Length) =>
  body(api.POST('/api/tokens', { body: { name, scopes: scopesOf(chosen), expires_at: endOf(length, Date.now()) } }));
export const takeTokenBack = (id: number) => api.DELETE('/api/tokens/{id}', { params: { path: { id } } });
