import { expect, test } from 'vitest';
import type { ImportPreview } from './queries';
import { doubles, valueRows, withTarget, withValue } from './targets';

const mapping = {
  header: true,
  columns: ['name', 'status', 'ignore'],
  values: [{ column: 1, from: 'Retenu', to: 'offered' }],
};

test('a column that goes elsewhere forgets what its values meant', () => {
  expect(withTarget(mapping, 1, 'stage')).toEqual({ ...mapping, columns: ['name', 'stage', 'ignore'], values: [] });
});

test('a value has one meaning; the last one given holds, none takes it back', () => {
  const again = withValue(mapping, 1, 'Retenu', 'joined');
  expect(again.values).toEqual([{ column: 1, from: 'Retenu', to: 'joined' }]);
  expect(withValue(again, 1, 'Retenu', '').values).toEqual([]);
});

test('values without a meaning come first, guesses last, and none is listed twice', () => {
  const preview = {
    unmapped_values: [
      { column: 1, value: 'Refusé', count: 32 },
      { column: 1, value: 'Retenu', count: 13 },
    ],
    read_values: [{ column: 1, value: 'Admis', meaning: 'offered', count: 3 }],
  };
  const rows = (said: typeof mapping) =>
    valueRows(said, preview as ImportPreview).map(({ from, to, by }) => `${from} ${to || '?'} ${by}`);
  expect(rows(mapping)).toEqual(['Refusé ? nobody', 'Retenu offered person', 'Admis offered guess']);
  expect(rows(withValue(mapping, 1, 'Admis', 'joined'))).toEqual([
    'Refusé ? nobody',
    'Retenu offered person',
    'Admis joined person',
  ]);
});

test('a place that two columns claim is told', () => {
  expect(doubles({ ...mapping, columns: ['name', 'name', 'ignore', 'ignore', 'tags', 'tags'] })).toEqual(['name']);
});
