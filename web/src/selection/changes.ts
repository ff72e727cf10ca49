// What changed between two versions of a file.
import type { Answer, Version } from '../types';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const told = (answer: Answer | undefined) =>
  answer && (answer.text !== '' || answer.choices.length > 0 || answer.file !== null) ? answer : undefined;

const said = (answer: Answer | undefined) => answer && [answer.text, answer.choices, answer.file?.id ?? null];

export type Changes = {
  /** By question: the answer of the version before; undefined where nothing was. */
  answers: Map<number, Answer | undefined>;
  /** The team or the passport is another. */
  also: boolean;
};

export function changesOf(before: Version, after: Version): Changes {
  const of = ({ answers }: Version) => new Map(answers.map((answer) => [answer.question, answer]));
  const [old, present] = [of(before), of(after)];
  const answers: Changes['answers'] = new Map();
  for (const question of new Set([...old.keys(), ...present.keys()])) {
    const [was, is] = [told(old.get(question)), told(present.get(question))];
    if (!same(said(was), said(is))) answers.set(question, was);
  }
  return { answers, also: !same(before.startup, after.startup) || !same(before.team, after.team) };
}
