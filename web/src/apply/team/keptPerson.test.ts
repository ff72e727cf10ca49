import { expect, test } from 'vitest';
import { keepPerson, keptPerson, unsavedPerson } from './keptPerson';

function shelf(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

const lea = { name: 'Léa', title: 'Design', email: '', writes_code: 'no', full_time: true } as const;

test('a person who was being added is there again after the page went away, in this file only', () => {
  const here = shelf();
  keepPerson(here, 7, 'new', lea);
  expect(unsavedPerson(here, 7)).toBe('new');
  expect(keptPerson(here, 7, 'new')).toEqual(lea);
  expect(unsavedPerson(here, 8)).toBe(undefined);
});

test('a correction is kept beside its person, and goes once it is saved', () => {
  const here = shelf();
  keepPerson(here, 7, 31, lea);
  expect(unsavedPerson(here, 7)).toBe(31);
  keepPerson(here, 7, 31, undefined);
  expect(unsavedPerson(here, 7)).toBe(undefined);
  expect(keptPerson(here, 7, 31)).toBe(undefined);
});

test('a browser that gives no storage does not stop the typing', () => {
  const broken = {
    ...shelf(),
    setItem: () => {
      throw new Error('full');
    },
    getItem: () => {
      throw new Error('no');
    },
  };
  keepPerson(broken, 7, 'new', lea);
  expect(keptPerson(broken, 7, 'new')).toBe(undefined);
});
