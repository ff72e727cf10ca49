import { expect, test } from 'vitest';
import { asked } from './rules';

type Rule = Parameters<typeof asked>[0];
const rule = (kind: Rule['kind'], more: Partial<Rule> = {}) =>
  ({ key: kind, kind, technologies: [], countries: [], rules: [], ...more }) as unknown as Rule;

test('the check asks what the rules count, however deep they lie, and nothing else', () => {
  const tree = rule('all', { rules: [rule('people_fewer_than'), rule('any', { rules: [rule('revenue_under')] })] });
  expect([...asked(tree).facts].sort()).toEqual(['country', 'people', 'revenue']);
});

test('technologies that a rule names are suggested, makers are not', () => {
  const tree = rule('uses_technology', { technologies: ['Microsoft', 'Azure'] });
  expect(asked(tree).technologies).toEqual(['Azure']);
});

test('a question is asked once, with its answer as soon as one rule looks at more than whether there is one', () => {
  const over = (kind: Rule['kind'], question: string) =>
    rule(kind, { answer: { question, options: [], number: null, day: null } });
  const tree = rule('all', {
    rules: [over('answer_at_least', 'seats'), over('answer_given', 'seats'), over('answer_given', 'why')],
  });
  expect(asked({ ...tree, rules: [...tree.rules, over('consent_given', 'seats')] }).answers).toEqual([
    { key: 'seats', consent: false, whether: false },
    { key: 'why', consent: false, whether: true },
    { key: 'seats', consent: true, whether: true },
  ]);
});
