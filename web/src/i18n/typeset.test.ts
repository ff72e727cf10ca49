import { expect, test } from 'vitest';
import { typeset } from './typeset';

const seen = (text: string) => text.replaceAll('\u00a0', '_');

test('French punctuation never begins a line, and its quotes hold what they quote', () => {
  expect(seen(typeset('Vous connaissez « {{name}} » ? Oui : 40 % ; non.', 'fr'))).toBe(
    'Vous connaissez «_{{name}}_»_? Oui_: 40_%_; non.',
  );
});

test('other languages stay as they are written', () => {
  expect(typeset('A page : a line', 'en')).toBe('A page : a line');
});
