import { expect, test } from 'vitest';
import { faultsOf, formOf, wishOf } from './programmeForm';

const fresh = { ...formOf(null, 7), name: 'Coach hour' };

test('a free programme has neither price nor currency', () => {
  const wish = wishOf({ ...fresh, price: 12, price_per: 'free' }, false);
  expect([wish.price_cents, wish.price_currency, wish.slug, wish.operator]).toEqual([null, null, 'coach-hour', 7]);
});

test('a price is sent in hundredths', () => {
  expect(wishOf({ ...fresh, price: 149 }, true).price_cents).toBe(14900);
});

test('what exists keeps its address and its house', () => {
  expect(
    Object.keys(wishOf({ ...fresh, price: 1 }, true)).filter((key) => key === 'slug' || key === 'operator'),
  ).toEqual([]);
});

test('the longest stay is not shorter than the shortest', () => {
  expect(faultsOf({ ...fresh, price: 1, months_min: 6, months_max: 3 })).toEqual({ months_max: 'order' });
  expect(faultsOf(fresh)).toEqual({ price: 'required' });
});
