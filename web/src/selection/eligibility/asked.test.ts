import { expect, test } from 'vitest';
import type { Question } from '../../types';
import { noWords } from '../../ui/words/words';
import { askedBy, askedOf, lookingAt, optionLabels } from './asked';
import { faults } from './faults';
import { insert, newRule, type RuleNode } from './tree';

const words = (en: string) => ({ ...noWords, en });
const question = (key: string, kind: Question['kind']): Question => ({
  id: 1,
  key,
  kind,
  label: words(key),
  help: noWords,
  section: noWords,
  required: false,
  max_words: null,
  min: null,
  max: null,
  options: kind === 'one_choice' ? [{ key: 'paris', label: words('Paris') }] : [],
  accepts: null,
  fact: null,
});
const asked = askedOf(
  [question('where', 'one_choice'), question('seats', 'number')],
  [{ key: 'where', text: noWords }],
);
const over = (node: Partial<RuleNode>): RuleNode => insert(newRule('all'), 'all', 0, { ...newRule('any'), ...node });
const told = (node: Partial<RuleNode>) => faults(over(node), asked).map(({ what }) => what);
const wanted = { question: 'where', options: ['paris'], number: null, day: null };

test('a question and a consent of the same key are two things', () => {
  expect(asked.map(({ consent, ways }) => [consent, ways[0]])).toEqual([
    [false, 'answer_any_of'],
    [false, 'answer_at_least'],
    [true, 'consent_given'],
  ]);
  expect(askedBy({ ...newRule('consent_given'), answer: wanted }, asked)?.consent).toBe(true);
});

test('a rule turned to a question lacks what it is held against', () => {
  expect(asked.map((each) => told(lookingAt(each)))).toEqual([['options'], ['figure'], []]);
  expect(told({ kind: 'answer_any_of', answer: wanted })).toEqual([]);
  expect(told({ kind: 'answer_before', answer: { ...wanted, question: 'seats' } })).toEqual(['otherKind']);
});

test('a rule over a question or an option that was removed says so', () => {
  expect(told({ kind: 'answer_given', answer: { ...wanted, question: 'gone' } })).toEqual(['removed']);
  expect(told({ kind: 'answer_none_of', answer: { ...wanted, options: ['paris', 'rome'] } })).toEqual(['optionGone']);
});

test('options are told by their words', () => {
  const node = { ...newRule('answer_any_of'), answer: { ...wanted, options: ['paris', 'rome'] } };
  expect(optionLabels(node, askedBy(node, asked), 'fr')).toEqual(['Paris', 'rome']);
});
