// What the two-minute check asks and sends: facts of a team that leaves no trace.
import type { components } from '../../api.gen';

export type Facts = components['schemas']['FactsInput'];

export const nothingSaid: Facts = {
  people: null,
  developers: null,
  technologies: [],
  founded: 'unanswered',
  founded_on: null,
  revenue: 'unanswered',
  revenue_cents: null,
  revenue_currency: null,
  privately_held: 'unanswered',
  country: null,
  answers: [],
  consents: [],
};

export type AnswerFact = NonNullable<Facts['answers']>[number];

/** The facts with one question answered otherwise; null takes the answer back. */
export const withAnswer = (facts: Facts, question: string, answer: Partial<AnswerFact> | null): Partial<Facts> => {
  const others = (facts.answers ?? []).filter((each) => each.question !== question);
  return { answers: answer ? [...others, { choices: [], ...answer, question }] : others };
};

const keys = Object.keys(nothingSaid) as (keyof Facts)[];

/** Whether anything was answered at all; before that a verdict would only say that nothing is known. */
export const saidSomething = (facts: Facts): boolean =>
  keys.some((key) => JSON.stringify(facts[key]) !== JSON.stringify(nothingSaid[key]));
