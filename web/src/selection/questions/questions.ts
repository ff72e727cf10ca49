// The questions of a call while they are designed: a flat list whose neighbours with the same section title form a
// section. Nothing here changes its input.
import { type Language, languages } from '../../i18n/languages';
import type { Question } from '../../types';
import type { Side } from '../../ui/order/dragOrder';
import type { Step } from '../../ui/order/Grip';
import { isEmpty, noWords, sameWords, untranslated, type Words } from '../../ui/words/words';

export const kinds = [
  'short_text',
  'long_text',
  'one_choice',
  'many_choices',
  'number',
  'date',
  'link',
  'file',
] as const;
export type Kind = (typeof kinds)[number];

export const hasOptions = (kind: Kind): boolean => kind === 'one_choice' || kind === 'many_choices';
export const isText = (kind: Kind): boolean => kind === 'short_text' || kind === 'long_text';

export type Section = { title: Words; questions: Question[] };

export function sectionsOf(questions: Question[]): Section[] {
  const sections: Section[] = [];
  for (const question of questions) {
    const last = sections.at(-1);
    if (last && sameWords(last.title, question.section)) last.questions.push(question);
    else sections.push({ title: question.section, questions: [question] });
  }
  return sections;
}

export const edit = (questions: Question[], key: string, change: Partial<Question>): Question[] =>
  questions.map((question) => (question.key === key ? { ...question, ...change } : question));

export const without = (questions: Question[], key: string): Question[] => questions.filter((each) => each.key !== key);

/** One step as the eye sees it: past a neighbour, or into the section next door. */
export function step(questions: Question[], key: string, way: Step): Question[] {
  const at = questions.findIndex((each) => each.key === key);
  const next = way === 'up' ? at - 1 : at + 1;
  const [here, there] = [questions[at], questions[next]];
  if (!here || !there) return questions;
  if (!sameWords(here.section, there.section)) return edit(questions, key, { section: there.section });
  const moved = [...questions];
  [moved[at], moved[next]] = [there, here];
  return moved;
}

/** Puts a question beside another one, into the other one's section. */
export function moveBeside(questions: Question[], key: string, target: string, side: Side): Question[] {
  const moved = questions.find((each) => each.key === key);
  const rest = without(questions, key);
  const at = rest.findIndex((each) => each.key === target);
  const beside = rest[at];
  if (!moved || !beside) return questions;
  const place = side === 'before' ? at : at + 1;
  return [...rest.slice(0, place), { ...moved, section: beside.section }, ...rest.slice(place)];
}

export function renameSection(questions: Question[], { questions: own }: Section, title: Words): Question[] {
  const keys = new Set(own.map(({ key }) => key));
  return questions.map((each) => (keys.has(each.key) ? { ...each, section: title } : each));
}

/** A key of this stem that is not taken: "question-3". */
export function freshKey(stem: string, taken: Iterable<string>): string {
  const all = new Set(taken);
  let number = all.size + 1;
  while (all.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

export function newQuestion(kind: Kind, section: Words, questions: Question[]): Question {
  const key = freshKey(
    'question',
    questions.map((each) => each.key),
  );
  const words = kind === 'short_text' ? 20 : kind === 'long_text' ? 120 : null;
  const bare = {
    id: null,
    label: noWords,
    help: noWords,
    required: true,
    min: null,
    max: null,
    accepts: null,
    fact: null,
  };
  return {
    ...bare,
    key,
    kind,
    section,
    max_words: words,
    options: hasOptions(kind) ? [newOption([]), newOption(['option-1'])] : [],
  };
}

export const newOption = (taken: Iterable<string>) => ({ key: freshKey('option', taken), label: noWords });

/** Adds at the end of a section, or at the very end when the section is new. */
export function add(questions: Question[], section: Words, kind: Kind): Question[] {
  const after = questions.findLastIndex((each) => sameWords(each.section, section));
  const place = after === -1 ? questions.length : after + 1;
  return [...questions.slice(0, place), newQuestion(kind, section, questions), ...questions.slice(place)];
}

/** The languages that lack some of the question's words that another language has: its label, its help or an option. */
export const missingIn = ({ label, help, options }: Question): Language[] =>
  languages.filter((language) =>
    [label, help, ...options.map((option) => option.label)].some((words) => untranslated(words).includes(language)),
  );

export type Fault = 'label' | 'options' | 'range';

export function faultOf(question: Question): Fault | null {
  if (isEmpty(question.label)) return 'label';
  if (
    hasOptions(question.kind) &&
    (question.options.length < 2 || question.options.some(({ label }) => isEmpty(label)))
  )
    return 'options';
  const { min, max } = question;
  return min !== null && max !== null && min > max ? 'range' : null;
}
