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
