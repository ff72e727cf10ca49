import { expect, test } from 'vitest';
import { queryOf, readAddress, sameView, several, viewAddress, viewHere, viewText } from './listQuery';

test('an address keeps what it knows and drops the rest', () => {
  expect(readAddress({ status: 'submitted,refused', looks_after: 12, search: 'Léa', other: 'x', tag: '' })).toEqual({
    status: 'submitted,refused',
    looks_after: '12',
  });
});

test('the words searched go to the server but never into a saved view', () => {
  const address = { status: 'submitted', hide: 'city' };
  expect(queryOf(address, '  garden ')).toEqual({ status: 'submitted', search: 'garden' });
  expect(viewText(address)).toBe('status=submitted');
});

test('a saved view comes back as the address it was saved from', () => {
  const address = { eligibility: 'cannot_tell', technology: 'C++ & C#', sort: '-name' };
  expect(viewAddress(viewText(address))).toEqual(address);
});

test('the same filters in another order are the same view', () => {
  expect(sameView({ status: 'submitted', sort: 'name' }, { sort: 'name', status: 'submitted', hide: 'city' })).toBe(
    true,
  );
  expect(sameView({ status: 'submitted' }, {})).toBe(false);
});

test('no value is an empty list', () => {
  expect([several(undefined), several('a,b')]).toEqual([[], ['a', 'b']]);
});

test('one view is shown at a time: the one in the same order before the one with the same filters', () => {
  const views = [{}, { eligibility: 'cannot_tell' }, { eligibility: 'cannot_tell', sort: 'sent' }];
  expect(viewHere(views, { eligibility: 'cannot_tell', sort: 'sent', hide: 'city' })).toBe(2);
  expect(viewHere(views, { eligibility: 'cannot_tell', sort: 'name' })).toBe(1);
  expect(viewHere(views, { sort: '-name' })).toBe(0);
  expect(viewHere(views, { status: 'refused' })).toBe(-1);
});
