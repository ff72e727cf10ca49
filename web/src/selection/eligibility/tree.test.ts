import { expect, test } from 'vitest';
import { edit, insert, keysOf, moveBeside, newRule, type RuleNode, step, withKind, without } from './tree';

const empty = newRule('all');
const named = (key: string, rules: RuleNode[] = []): RuleNode => ({
  ...empty,
  key,
  kind: rules.length > 0 ? 'any' : 'has_developer',
  rules,
});
const root: RuleNode = {
  ...empty,
  key: 'root',
  kind: 'all',
  rules: [named('a'), named('g', [named('b'), named('c')]), named('d')],
};

const drawn = (node: RuleNode): string =>
  node.rules.length > 0 ? `${node.key}(${node.rules.map(drawn).join(' ')})` : node.key;

test('a step down goes into the group below, and out of it at its end', () => {
  const inside = step(root, 'a', 'down');
  expect(drawn(inside)).toBe('root(g(a b c) d)');
  expect(drawn(step(inside, 'c', 'down'))).toBe('root(g(a b) c d)');
});

test('a step up goes into the group above at its end, and out of it at its top', () => {
  expect(drawn(step(root, 'd', 'up'))).toBe('root(a g(b c d))');
  expect(drawn(step(root, 'b', 'up'))).toBe('root(a b g(c) d)');
});

test('the first stays first and the last stays last', () => {
  expect([drawn(step(root, 'a', 'up')), drawn(step(root, 'd', 'down'))]).toEqual([drawn(root), drawn(root)]);
});

test('a drop puts a rule on the side that was shown', () => {
  expect(drawn(moveBeside(root, 'd', 'b', 'after'))).toBe('root(a g(b d c))');
  expect(drawn(moveBeside(root, 'd', 'a', 'before'))).toBe('root(d a g(b c))');
});

test('a group can not be dropped into itself', () => {
  expect(moveBeside(root, 'g', 'b', 'before')).toBe(root);
});

test('rules are added, changed and removed by key, however deep', () => {
  expect(drawn(insert(root, 'g', 1, named('x')))).toBe('root(a g(b x c) d)');
  expect(edit(root, 'c', { number: 7 }).rules[1]?.rules[1]?.number).toBe(7);
  expect(drawn(without(root, 'b'))).toBe('root(a g(c) d)');
});

test('a new rule gets a key that the tree does not have yet', () => {
  const one = insert(root, 'root', 0, newRule('people_fewer_than', keysOf(root)));
  expect([one.rules[0]?.key, newRule('people_fewer_than', keysOf(one)).key]).toEqual([
    'people-fewer-than',
    'people-fewer-than-2',
  ]);
});

test('a change of kind begins anew, save for lists that were filled', () => {
  const node = { ...named('a'), number: 8, countries: ['BR'] };
  expect(withKind(node, 'younger_than_years')).toEqual({ kind: 'younger_than_years', number: 3, on: 'closing_day' });
  expect(withKind(node, 'country_in')).toEqual({ kind: 'country_in', countries: ['BR'] });
});
