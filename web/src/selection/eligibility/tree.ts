// The rules of a call as a tree: groups of conditions, and the moves that an editor makes in it. Nothing here changes
// its input. A key names one rule for good, so that counts and sentences find it again after a move.
import type { Side } from '../../ui/order/dragOrder';
import type { Step } from '../../ui/order/Grip';
import { noWords, type Words } from '../../ui/words/words';

export const groupKinds = ['all', 'any', 'none'] as const;
export const conditionKinds = [
  'people_fewer_than',
  'has_developer',
  'uses_technology',
  'younger_than_years',
  'revenue_under',
  'privately_held',
  'country_in',
] as const;
/** Over the call's own questions and consents. */
export const answerKinds = [
  'answer_any_of',
  'answer_all_of',
  'answer_none_of',
  'answer_at_least',
  'answer_at_most',
  'answer_before',
  'answer_after',
  'answer_given',
  'consent_given',
] as const;
export type GroupKind = (typeof groupKinds)[number];
export type PassportKind = (typeof conditionKinds)[number];
export type AnswerKind = (typeof answerKinds)[number];
export type ConditionKind = PassportKind | AnswerKind;

/** A revenue limit for companies in these countries; without countries, for those in every other one. */
export type Limit = { countries: string[]; cents: number; currency: string };
/** One unit of `from` is worth that many millionths of a unit of `to`. */
export type Rate = { from: string; to: string; millionths: number };

/** The question or the consent that is looked at, and what its answer is held against. */
export type AnswerWanted = { question: string; options: string[]; number: number | null; day: string | null };

export type RuleNode = {
  key: string;
  kind: GroupKind | ConditionKind;
  number: number | null;
  limits: Limit[];
  rates: Rate[];
  countries: string[];
  technologies: string[];
  on: 'closing_day' | 'first_day' | null;
  answer: AnswerWanted | null;
  sentence: Words;
  rules: RuleNode[];
};

export const isGroup = (node: RuleNode): node is RuleNode & { kind: GroupKind } =>
  groupKinds.some((kind) => kind === node.kind);

export const isOfAnswer = (node: RuleNode): node is RuleNode & { kind: AnswerKind } =>
  answerKinds.some((kind) => kind === node.kind);

export function* every(node: RuleNode): Generator<RuleNode> {
  yield node;
  for (const child of node.rules) yield* every(child);
}

export const find = (root: RuleNode, key: string): RuleNode | undefined =>
  [...every(root)].find((node) => node.key === key);

export const parentOf = (root: RuleNode, key: string): RuleNode | undefined =>
  [...every(root)].find((node) => node.rules.some((child) => child.key === key));

/** The tree with one rule changed. */
export const edit = (root: RuleNode, key: string, change: Partial<RuleNode>): RuleNode =>
  root.key === key ? { ...root, ...change } : { ...root, rules: root.rules.map((child) => edit(child, key, change)) };

export const without = (root: RuleNode, key: string): RuleNode => ({
  ...root,
  rules: root.rules.filter((child) => child.key !== key).map((child) => without(child, key)),
});

export function insert(root: RuleNode, parent: string, at: number, node: RuleNode): RuleNode {
  const rules = find(root, parent)?.rules ?? [];
  return edit(root, parent, { rules: [...rules.slice(0, at), node, ...rules.slice(at)] });
}

/** Puts a rule beside another one; a group can't go inside itself. */
export function moveBeside(root: RuleNode, key: string, target: string, side: Side): RuleNode {
  const node = find(root, key);
  if (!node || key === target || find(node, target)) return root;
  const rest = without(root, key);
  const parent = parentOf(rest, target);
  if (!parent) return root;
  const at = parent.rules.findIndex((child) => child.key === target);
  return insert(rest, parent.key, side === 'before' ? at : at + 1, node);
}

/** One step up or down as the eye sees it: past a condition, into a group on the way, out of a group at its end. */
export function step(root: RuleNode, key: string, way: Step): RuleNode {
  const node = find(root, key);
  const parent = parentOf(root, key);
  if (!node || !parent) return root;
  const at = parent.rules.indexOf(node);
  const next = parent.rules[way === 'up' ? at - 1 : at + 1];
  const rest = without(root, key);
  if (next && isGroup(next)) return insert(rest, next.key, way === 'up' ? next.rules.length : 0, node);
  if (next) return insert(rest, parent.key, way === 'up' ? at - 1 : at + 1, node);
  const above = parentOf(root, parent.key);
  if (!above) return root;
  const place = above.rules.indexOf(parent);
  return insert(rest, above.key, way === 'up' ? place : place + 1, node);
}

const firstValues: Partial<Record<RuleNode['kind'], Partial<RuleNode>>> = {
  people_fewer_than: { number: 5 },
  uses_technology: { technologies: ['Microsoft'] },
  younger_than_years: { number: 3, on: 'closing_day' },
  revenue_under: { limits: [{ countries: [], cents: 100_000_000, currency: 'EUR' }] },
  country_in: { countries: ['FR'] },
};

export const keysOf = (root: RuleNode): Set<string> => new Set([...every(root)].map((node) => node.key));

/** A rule with a key that is not among `taken` and the values that its kind usually begins with. */
export function newRule(kind: RuleNode['kind'], taken: ReadonlySet<string> = new Set()): RuleNode {
  const stem = kind.replaceAll('_', '-');
  let number = 1;
  while (taken.has(number === 1 ? stem : `${stem}-${number}`)) number += 1;
  const key = number === 1 ? stem : `${stem}-${number}`;
  const lists = { limits: [], rates: [], countries: [], technologies: [], rules: [] };
  return { key, kind, number: null, on: null, answer: null, ...lists, sentence: noWords, ...firstValues[kind] };
}

/** Another kind on the same rule: it begins with that kind's first values, and keeps lists that were filled before. */
export function withKind(node: RuleNode, kind: RuleNode['kind']): Partial<RuleNode> {
  const first = Object.entries(firstValues[kind] ?? {}).map(([name, value]) => {
    const before = node[name as keyof RuleNode];
    return [name, Array.isArray(before) && before.length > 0 ? before : value];
  });
  return { kind, ...Object.fromEntries(first) };
}
