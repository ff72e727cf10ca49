import { expect, test } from 'vitest';
import {
  acknowledged,
  batch,
  type Changes,
  changedMeanwhile,
  due,
  keepMine,
  leaving,
  none,
  pause,
  refused,
  returned,
  takeTheirs,
  typed,
  waiting,
} from './changes';

const alone = (field: string) => field;
const city = (value: string, changes: Changes = none) => typed(changes, 'startup.city', value, 'Paris');

test('many keystrokes in a field make one change, from what was stored before the first', () => {
  expect(city('Mont', city('Mon', city('Mo')))).toEqual({ 'startup.city': { value: 'Mont', was: 'Paris' } });
});

test('typing back to what is stored leaves nothing to save', () => {
  expect(city('Paris', city('Paris 2'))).toEqual({});
});

test('choices are the same when they hold the same in the same order', () => {
  expect(typed(none, 'startup.technologies', ['Azure', 'C#'], ['Azure', 'C#'])).toEqual({});
  expect(waiting(typed(none, 'startup.technologies', ['C#', 'Azure'], ['Azure', 'C#']))).toBe(1);
});

test('an acknowledged change is gone', () => {
  expect(acknowledged(leaving(city('Lyon'), ['startup.city']), { 'startup.city': 'Lyon' })).toEqual({});
});

test('what was typed while a save was on its way goes next, from what was just saved', () => {
  const onItsWay = leaving(city('Lyo'), ['startup.city']);
  expect(due(city('Lyon', onItsWay))).toEqual([]);
  const after = acknowledged(city('Lyon', onItsWay), { 'startup.city': 'Lyo' });
  expect(after).toEqual({ 'startup.city': { value: 'Lyon', was: 'Lyo', sent: undefined } });
  expect(due(after)).toEqual(['startup.city']);
});

test('typing back to the old text while a newer one is on its way is still a change', () => {
  const after = acknowledged(city('Paris', leaving(city('Lyon'), ['startup.city'])), { 'startup.city': 'Lyon' });
  expect(after['startup.city']).toEqual({ value: 'Paris', was: 'Lyon', sent: undefined });
});

test('what the house made of a text is where the next change begins', () => {
  const after = acknowledged(city('Lyon 3', leaving(city('Lyon '), ['startup.city'])), { 'startup.city': 'Lyon' });
  expect(after['startup.city']?.was).toBe('Lyon');
});

test('a save that got no answer waits again, with its first origin', () => {
  const back = returned(leaving(city('Lyon'), ['startup.city']), ['startup.city']);
  expect(due(back)).toEqual(['startup.city']);
  expect(back['startup.city']?.was).toBe('Paris');
});

test('a field changed by somebody else is not sent until the person has chosen', () => {
  const told = 'Mariam changed this field meanwhile.';
  const both = changedMeanwhile(leaving(city('Lyon'), ['startup.city']), 'startup.city', 'Nantes', told);
  expect(both['startup.city']).toEqual({ value: 'Lyon', was: 'Paris', sent: undefined, theirs: 'Nantes', told });
  expect(due(both)).toEqual([]);
  expect(keepMine(both, 'startup.city')).toEqual({ 'startup.city': { value: 'Lyon', was: 'Nantes' } });
  expect(takeTheirs(both, 'startup.city')).toEqual({});
});

test('somebody else who wrote the very same is no conflict', () => {
  expect(changedMeanwhile(leaving(city('Lyon'), ['startup.city']), 'startup.city', 'Lyon')).toEqual({});
});

test('typing on beside the other text keeps both', () => {
  const both = changedMeanwhile(city('Lyon'), 'startup.city', 'Nantes');
  expect(city('Lyon 3e', both)['startup.city']).toMatchObject({ value: 'Lyon 3e', theirs: 'Nantes' });
});

test('a refused value is kept, and sent again only once it is changed', () => {
  const kept = refused(leaving(city('x'.repeat(900)), ['startup.city']), 'startup.city', 'At most 100 letters.');
  expect(kept['startup.city']?.refusal).toBe('At most 100 letters.');
  expect(due(kept)).toEqual([]);
  expect(due(city('Lyon', kept))).toEqual(['startup.city']);
});

test('a field goes alone, but those that only make sense together go together', () => {
  const changes = typed(
    typed(city('Lyon'), 'startup.founded', 'date', 'unanswered'),
    'startup.founded_on',
    '2012-06-01',
    '',
  );
  expect(batch(changes, alone)).toEqual(['startup.city']);
  const group = (field: string) => (field.startsWith('startup.founded') ? 'founded' : field);
  const rest = takeTheirs(changes, 'startup.city');
  expect(batch(rest, group)).toEqual(['startup.founded', 'startup.founded_on']);
});

test('tries come further and further apart, up to half a minute', () => {
  expect([1, 2, 3, 6, 20].map(pause)).toEqual([1000, 2000, 4000, 30_000, 30_000]);
});
