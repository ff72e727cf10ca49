import { expect, test } from 'vitest';
import type { ApplicationDetail, Question } from '../../types';
import { sectionsOf, stateOf, stepOfField, stepsOf } from './steps';
import { storedValue } from './stored';

const words = (en: string) => ({ en, fr: '', pt: '' });
const question = (id: number, section: string, kind: Question['kind'] = 'long_text'): Question => ({
  id,
  key: `q${id}`,
  kind,
  label: words(''),
  help: words(''),
  section: words(section),
  required: true,
  max_words: null,
  min: null,
  max: null,
  accepts: null,
  options: [],
  fact: null,
});
const call = {
  questions: [question(1, 'You'), question(2, 'Three months', 'many_choices'), question(3, 'You')],
  consents: [{ key: 'terms', text: words('Terms'), required: true }],
};
const file = {
  startup: {
    name: 'Brindille',
    one_liner: '',
    country: null,
    city: '',
    stage: 'unknown',
    website: null,
    founded: 'unanswered',
    founded_on: null,
    privately_held: 'unanswered',
    revenue: 'unanswered',
    technologies: ['Azure'],
    sectors: [],
    deck: null,
  },
  team: [{ id: 1 }],
  answers: [
    { question: 1, text: 'We met in Rennes.', choices: [], file: null },
    { question: 2, text: '', choices: ['b', 'a'], file: null },
  ],
  consents: ['terms'],
  missing: [
    { field: 'answer.3', sentence: '' },
    { field: 'startup.founded_on', sentence: '' },
  ],
} as unknown as ApplicationDetail;

test('questions of a section stand together, in the order in which sections first appear', () => {
  expect(sectionsOf(call.questions).map((section) => section.map(({ id }) => id))).toEqual([[1, 3], [2]]);
});

test('a file has the passport, the team, each section, the deck and the consents as steps', () => {
  expect(stepsOf(call).map(({ key }) => key)).toEqual(['project', 'team', 'part-1', 'part-2', 'deck', 'consents']);
  expect(stepsOf({ ...call, consents: [] }).at(-1)?.key).toBe('deck');
});

test('a section named like a step is part of it, and a deck asked for as a question is asked for once', () => {
  const named = stepsOf({
    questions: [question(1, 'Project'), question(2, 'Team'), question(3, 'Deck', 'file'), question(4, 'Three months')],
    consents: [],
  });
  expect(named.map(({ key, questions }) => [key, questions.map(({ id }) => id)])).toEqual([
    ['project', [1]],
    ['team', [2]],
    ['part-1', [4]],
    ['deck', [3]],
  ]);
  expect(named.at(-1)?.fields).toEqual(['answer.3']);
});

test('a section named in another language than English is part of its step too', () => {
  const inFrench = (id: number, fr: string) => ({ ...question(id, ''), section: { en: '', fr, pt: '' } });
  const named = stepsOf({ questions: [inFrench(1, 'Projet'), inFrench(2, 'L’équipe')], consents: [] });
  expect(named.map(({ key, questions }) => [key, questions.map(({ id }) => id)])).toEqual([
    ['project', [1]],
    ['team', [2]],
    ['deck', []],
  ]);
});

test('each field finds its step', () => {
  const steps = stepsOf(call);
  const key = (field: string) => stepOfField(steps, field)?.key;
  expect(['startup.founded_on', 'answer.3', 'answer.2', 'team', 'consent.terms', 'startup.deck'].map(key)).toEqual([
    'project',
    'part-1',
    'part-2',
    'team',
    'consents',
    'deck',
  ]);
});

test('a step is done when nothing of it is missing, and wrong when something is to be corrected', () => {
  const steps = stepsOf(call);
  const states = steps.map((step) => stateOf(file, steps, step, ['answer.2']).state);
  expect(states).toEqual(['begun', 'done', 'begun', 'wrong', 'optional', 'done']);
  expect(stateOf(file, steps, steps[2] as never, [])).toEqual({ state: 'begun', wrong: 0, done: 1, total: 2 });
});

test('a stored value has the shape in which it is typed', () => {
  expect(storedValue(file, call.questions, 'answer.2')).toEqual(['b', 'a']);
  expect(storedValue(file, call.questions, 'answer.3')).toBe('');
  expect(storedValue(file, call.questions, 'startup.founded_on')).toBe('');
  expect(storedValue(file, call.questions, 'consent.terms')).toBe('yes');
});
