// What the rules of a call ask of a file: the facts that decide, and the technologies and countries that they name.
import type { CallDetail } from '../../types';

type Rule = CallDetail['rules'];
export type Fact = 'people' | 'developers' | 'technologies' | 'founded' | 'revenue' | 'held' | 'country';

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

export function asked(rules: Rule): { facts: Set<Fact>; technologies: string[] } {
  const all = flat(rules);
  return {
    facts: new Set(all.flatMap(({ kind }) => factsOf[kind] ?? [])),
    // A maker stands for all that it makes, so it is no technology that a team would name.
    technologies: all
      .flatMap(({ technologies }) => technologies ?? [])
      .filter((name) => !makers.has(name.toLowerCase())),
  };
}
