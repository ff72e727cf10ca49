// Rules as the API sends them, to and from the editor's tree.
import type { components } from '../../api.gen';
import { newRule, type RuleNode } from './tree';

export type WireRule = components['schemas']['Rule'];

// What a kind does not use may be absent or null on the wire; the editor's tree has every field.
export function fromWire(rule: WireRule): RuleNode {
  const given = rule as unknown as Partial<RuleNode>;
  const bare = newRule('all');
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined));
  return { ...bare, ...told, rules: (rule.rules ?? []).map(fromWire) };
}

export const toWire = (node: RuleNode): WireRule => ({ ...node, rules: node.rules.map(toWire) }) as unknown as WireRule;
