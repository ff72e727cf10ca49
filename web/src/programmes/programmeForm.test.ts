import { expect, test } from 'vitest';
import { changeOf, faultsOf, formOf, newOf } from './programmeForm';

const fresh = { ...formOf(null, 7), name: 'Coach hour' };

test('a free programme has neither price nor currency', () => {
  const wish = newOf({ ...fresh, price: 12, price_per: 'free' });
  expect([wish.price_cents, wish.price_currency, wish.slug, wish.operator]).toEqual([null, null, 'coach-hour', 7]);
});

test('a price is sent in hundredths', () => {
  expect(changeOf({ ...fresh, price: 149 }).price_cents).toBe(14900);
});

test('what exists keeps its address and its house', () => {
  const settled = ['slug', 'operator'];
  expect(Object.keys(changeOf({ ...fresh, price: 1 })).filter((key) => settled.includes(key))).toEqual([]);
});

test('the longest stay is not shorter than the shortest', () => {
  expect(faultsOf({ ...fresh, price: 1, months_min: 6, months_max: 3 })).toEqual({ months_max: 'shorter' });
  expect(faultsOf(fresh)).toEqual({ price: 'required' });
});
