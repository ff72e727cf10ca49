import { expect, test } from 'vitest';
import type { Me } from '../../types';
import { ownFile } from './ownFile';

const file = (id: number, call_slug: string, status: 'draft' | 'withdrawn' | 'submitted') =>
  ({ id, call_slug, call_name: '', startup_name: '', status }) as Me['applications'][number];
const me = (...applications: Me['applications']) => ({ applications }) as Me;

test('the newest file for the call is opened, unless it was withdrawn', () => {
  const mine = me(
    file(4, 'winter', 'draft'),
    file(9, 'winter', 'withdrawn'),
    file(7, 'winter', 'submitted'),
    file(8, 'spring', 'draft'),
  );
  expect(ownFile(mine, 'winter', undefined)).toBe(7);
  expect(ownFile(me(file(9, 'winter', 'withdrawn')), 'winter', undefined)).toBe(9);
});

test('a file that the address names is opened when it is the reader’s own and of this call', () => {
  const mine = me(file(4, 'winter', 'draft'), file(7, 'winter', 'draft'));
  expect(ownFile(mine, 'winter', 4)).toBe(4);
  expect(ownFile(mine, 'winter', 5)).toBe(7);
  expect(ownFile(null, 'winter', 4)).toBeUndefined();
});
