// The call's own questions and consents as rules may look at them, and the ways in which each can be held to.
import type { Language } from '../../i18n/languages';
import type { Question } from '../../types';
import { said, type Words } from '../../ui/words/words';
import type { AnswerKind, AnswerWanted, RuleNode } from './tree';

export type Asked = {
  key: string;
  consent: boolean;
  label: Words;
  options: { key: string; label: Words }[];
  ways: readonly [AnswerKind, ...AnswerKind[]];
};

const ways: Record<Question['kind'], Asked['ways']> = {
  one_choice: ['answer_any_of', 'answer_none_of', 'answer_given'],
  many_choices: ['answer_any_of', 'answer_all_of', 'answer_none_of', 'answer_given'],
  number: ['answer_at_least', 'answer_at_most', 'answer_given'],
  date: ['answer_before', 'answer_after', 'answer_given'],
  short_text: ['answer_given'],
  long_text: ['answer_given'],
  link: ['answer_given'],
  file: ['answer_given'],
};

export const askedOf = (questions: Question[], consents: { key: string; text: Words }[]): Asked[] => [
  ...questions.map(
    ({ key, kind, label, options }): Asked => ({ key, label, options, consent: false, ways: ways[kind] }),
  ),
  ...consents.map(
    ({ key, text }): Asked => ({ key, label: text, options: [], consent: true, ways: ['consent_given'] }),
  ),
];

/** The question or the consent that a rule looks at; undefined once the call no longer asks it. */
export const askedBy = (node: RuleNode, asked: Asked[]): Asked | undefined =>
  asked.find(({ key, consent }) => key === node.answer?.question && consent === (node.kind === 'consent_given'));

/** A rule turned to a question: its usual way, with nothing chosen yet. */
export function lookingAt(question: Asked): { kind: AnswerKind; answer: AnswerWanted } {
  return { kind: question.ways[0], answer: { question: question.key, options: [], number: null, day: null } };
}

export const optionLabels = (node: RuleNode, asked: Asked | undefined, language: Language): string[] =>
  (node.answer?.options ?? []).map((chosen) => {
    const option = asked?.options.find(({ key }) => key === chosen);
    return option ? said(option.label, language) : chosen;
  });
