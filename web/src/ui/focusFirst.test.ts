import { expect, test } from 'vitest';
import { firstOnPage } from './focusFirst';

const at = (place: number) => ({
  place,
  compareDocumentPosition(other: unknown) {
    return (other as { place: number }).place < place ? 2 : 4;
  },
});

test('the first on the page is found, in whatever order the fields are named', () => {
  expect(firstOnPage([at(3), at(1), at(2)])?.place).toBe(1);
  expect(firstOnPage([at(1), at(3)])?.place).toBe(1);
  expect(firstOnPage([])).toBeUndefined();
});
