import { expect, test } from 'vitest';
import { changeOf, faultsOf, freshForm, slugOf } from './callForm';

const fresh = freshForm('2013-12-04T09:20:00Z', 'Europe/Paris', 'spark', '');

test('an address is made of a name, without accents and signs', () => {
  expect(slugOf('Printemps 2014 : à Lyon !')).toBe('printemps-2014-a-lyon');
});

test('a new call opens in four weeks and closes at the end of a Sunday', () => {
  expect([fresh.opens, fresh.closes, new Date(fresh.closes.slice(0, 10)).getUTCDay()]).toEqual([
    '2014-01-01T09:00',
    '2014-02-02T23:59',
    0,
  ]);
});

test('what is missing or contradicts itself is told field by field', () => {
  const filled = { ...fresh, name: 'Summer', slug: 'summer', summary: 'Three months.' };
  expect(faultsOf(filled)).toEqual({});
  expect(faultsOf({ ...filled, name: ' ', slug: 'Été', closes: fresh.opens, answers_by: '2013-01-01' })).toEqual({
    name: 'required',
    slug: 'slug',
    closes: 'order',
    answers_by: 'early',
  });
});

test('wall clocks become instants of the call’s own zone', () => {
  expect(changeOf({ ...fresh, closes: '2014-03-30T23:59' }).closes_at).toBe('2014-03-30T21:59:00.000Z');
});
