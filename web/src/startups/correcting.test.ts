import { expect, test } from 'vitest';
import type { Startup } from '../types';
import { changes } from './correcting';

const alto = {
  id: 1,
  name: 'Alto',
  one_liner: '',
  description: '',
  country: 'FR',
  city: 'Lyon',
  founded: 'not_yet',
  founded_on: null,
  stage: 'beta',
  sectors: ['Music'],
  technologies: [],
  website: null,
} as unknown as Startup;

test('only what was typed anew is sent, with what stood there', () => {
  expect(changes(alto, { ...alto, city: 'Brest', country: null, sectors: ['Music', 'Sound'] })).toEqual([
    { field: 'city', text: 'Brest', was_text: 'Lyon' },
    { field: 'country', text: '', was_text: 'FR' },
    { field: 'sectors', choices: ['Music', 'Sound'], was_choices: ['Music'] },
  ]);
  expect(changes(alto, { ...alto, website: '' })).toEqual([]);
});

test('a day of founding is an answer in place of "not yet"', () => {
  expect(changes(alto, { ...alto, founded_on: '2013-01-02' })).toEqual([
    { field: 'founded', text: 'date', was_text: 'not_yet' },
    { field: 'founded_on', text: '2013-01-02', was_text: '' },
  ]);
});
