import { expect, test } from 'vitest';
import french from '../i18n/fr/sectors.json';
import { sayingsOf } from './sectors';

const { name, kept } = sayingsOf(french);

test('a sector that the house knows is told in the language of the reader, and kept by its key', () => {
  expect([name('food'), name('Cities'), kept('Alimentation'), kept('villes'), kept('food')]).toEqual([
    'Alimentation',
    'Villes',
    'food',
    'cities',
    'food',
  ]);
});

test('a sector of one’s own is shown and kept as it was typed', () => {
  expect([name('Apiculture urbaine'), kept('Apiculture urbaine')]).toEqual([
    'Apiculture urbaine',
    'Apiculture urbaine',
  ]);
});
