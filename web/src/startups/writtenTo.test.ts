// Which startups a letter goes to.
import { expect, test } from 'vitest';
import { rowsOf } from './writtenTo';

test('a letter goes to the startups chosen, in the order in which they were chosen', () => {
  expect(rowsOf('spark', {}, { whole: false, chosen: new Set([7, 3]) })).toEqual({
    list: 'startups',
    of: 'spark',
    ids: [7, 3],
  });
});

test('or to all that the list shows for the words and the country asked', () => {
  const asked = { search: 'solar & wind', country: 'FR' };
  expect(rowsOf('spark', asked, { whole: true, chosen: new Set([7]) })).toEqual({
    list: 'startups',
    of: 'spark',
    matching: 'search=solar+%26+wind&country=FR',
  });
});
