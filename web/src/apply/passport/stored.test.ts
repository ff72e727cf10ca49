import { expect, test } from 'vitest';
import { fieldChange, passportFields, passportValue, together } from './stored';

test('a change goes with what it was before', () => {
  expect(fieldChange({ field: 'startup.city', value: 'Lyon', was: 'Paris' })).toEqual({
    field: 'startup.city',
    text: 'Lyon',
    was_text: 'Paris',
  });
  expect(fieldChange({ field: 'answer.2', value: ['a'], was: [] })).toEqual({
    field: 'answer.2',
    choices: ['a'],
    was_choices: [],
  });
});

test('the parts of a revenue travel together', () => {
  expect(together('startup.revenue_cents')).toBe(together('startup.revenue'));
  expect(together('startup.city')).toBe('startup.city');
});

test('a passport has a value for each of its fields, and for nothing else', () => {
  const startup = { id: 7, sectors: ['music'], revenue_cents: 1200, country: null } as never;
  expect(passportValue(startup, 'startup.sectors')).toEqual(['music']);
  expect(passportValue(startup, 'startup.revenue_cents')).toBe('1200');
  expect(passportValue(startup, 'startup.country')).toBe('');
  expect(passportValue(startup, 'answer.2')).toBeUndefined();
  expect(passportFields).toContain('startup.description');
});
