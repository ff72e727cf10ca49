import { expect, test } from 'vitest';
import { noWords } from '../../ui/words/words';
import { add, edit, faultOf, missingIn, moveBeside, newQuestion, renameSection, sectionsOf, step } from './questions';

const project = { ...noWords, en: 'Project' };
const team = { ...noWords, en: 'Team' };
const named = (key: string, section = project) => ({ ...newQuestion('short_text', section, []), key });
const list = [named('a'), named('b'), named('c', team)];
const drawn = (questions: ReturnType<typeof add>) =>
  sectionsOf(questions).map(({ title, questions: own }) => `${title.en}: ${own.map(({ key }) => key).join(' ')}`);

test('neighbours with the same title form a section', () => {
  expect(drawn(list)).toEqual(['Project: a b', 'Team: c']);
});

test('a step passes a neighbour, and at the edge of its section goes into the next one', () => {
  expect(drawn(step(list, 'a', 'down'))).toEqual(['Project: b a', 'Team: c']);
  expect(drawn(step(list, 'b', 'down'))).toEqual(['Project: a', 'Team: b c']);
  expect(drawn(step(list, 'a', 'up'))).toEqual(drawn(list));
});

test('a question dropped beside another joins its section', () => {
  expect(drawn(moveBeside(list, 'a', 'c', 'after'))).toEqual(['Project: b', 'Team: c a']);
});

test('a renamed section takes its own questions along and no others', () => {
  const [first] = sectionsOf(list);
  expect(first && drawn(renameSection(list, first, { ...noWords, en: 'Idea' }))).toEqual(['Idea: a b', 'Team: c']);
});

test('a new question comes at the end of its section with a key of its own', () => {
  expect(drawn(add(list, project, 'date'))).toEqual(['Project: a b question-4', 'Team: c']);
});

test('a question needs words, a choice two options with words, a range its right order', () => {
  const asked = { ...named('a'), label: project };
  const choice = { ...newQuestion('one_choice', project, []), label: project };
  expect([
    faultOf(named('a')),
    faultOf(asked),
    faultOf(choice),
    faultOf({ ...asked, kind: 'number', min: 3, max: 1 }),
  ]).toEqual(['label', null, 'options', 'range']);
  expect(edit([choice], choice.key, { options: [] }).map(faultOf)).toEqual(['options']);
});

test('an option or a help that lacks a language is missed, a help that nobody wrote is not', () => {
  const whole = { en: 'Paris', fr: 'Paris', pt: 'Paris' };
  const choice = { ...newQuestion('one_choice', project, []), label: whole };
  const options = choice.options.map((option) => ({ ...option, label: whole }));
  expect(missingIn({ ...choice, options })).toEqual([]);
  expect(missingIn({ ...choice, options: [{ key: 'a', label: { ...whole, fr: '', pt: ' ' } }, ...options] })).toEqual([
    'fr',
    'pt',
  ]);
  expect(missingIn({ ...choice, options, help: { ...noWords, fr: 'Où ?' } })).toEqual(['en', 'pt']);
});
