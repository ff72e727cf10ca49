// What the rules of a call ask of a file: the facts that decide, and the technologies and countries that they name.
import type { CallDetail } from '../../types';

type Rule = CallDetail['rules'];
export type Fact = 'people' | 'developers' | 'technologies' | 'founded' | 'revenue' | 'held' | 'country';
/** A question or a consent of the call that a rule looks at; `whether`: only whether it is answered, not with what. */
export type AskedAnswer = { key: string; consent: boolean; whether: boolean };

const factsOf: Partial<Record<Rule['kind'], Fact[]>> = {
  people_fewer_than: ['people'],
  has_developer: ['developers'],
  uses_technology: ['technologies'],
  younger_than_years: ['founded'],
  revenue_under: ['country', 'revenue'],
  privately_held: ['held'],
  country_in: ['country'],
};

const makers = new Set(['adobe', 'amazon', 'apple', 'facebook', 'google', 'microsoft', 'oracle']);

function flat(rule: Rule): Rule[] {
  return [rule, ...(rule.rules ?? []).flatMap(flat)];
}

function answersOf(all: Rule[]): AskedAnswer[] {
  const answers = new Map<string, AskedAnswer>();
  for (const { kind, answer } of all) {
    if (!answer) continue;
    const consent = kind === 'consent_given';
    const id = `${consent} ${answer.question}`;
    const whether = (consent || kind === 'answer_given') && (answers.get(id)?.whether ?? true);
    if (consent || kind.startsWith('answer_')) answers.set(id, { key: answer.question, consent, whether });
  }
  return [...answers.values()];
}

export function asked(rules: Rule): { facts: Set<Fact>; technologies: string[]; answers: AskedAnswer[] } {
  const all = flat(rules);
  return {
    answers: answersOf(all),
    facts: new Set(all.flatMap(({ kind }) => factsOf[kind] ?? [])),
    // A maker stands for all that it makes, so it is no technology that a team would name.
    technologies: all
      .flatMap(({ technologies }) => technologies ?? [])
      .filter((name) => !makers.has(name.toLowerCase())),
  };
}
