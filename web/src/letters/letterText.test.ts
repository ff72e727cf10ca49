import { expect, test } from 'vitest';
import { inserted, textOf } from './letterText';

test('a letter copied as text names its link wherever it stands', () => {
  expect(textOf('Open {link}\n\nor {link}', 'https://spark.example/a')).toBe(
    'Open https://spark.example/a\n\nor https://spark.example/a',
  );
});

test('a value comes in at the cursor, which then stands behind it', () => {
  expect(inserted('Hello ,', 6, 6, 'name')).toEqual({ text: 'Hello {name},', at: 12 });
});

test('a value takes the place of what is marked', () => {
  expect(inserted('Hello Léa,', 6, 9, 'name')).toEqual({ text: 'Hello {name},', at: 12 });
});
