// What a draft of rules still lacks before it can be published.
import { every, isGroup, type RuleNode } from './tree';

export type Fault = { key: string; what: 'number' | 'technologies' | 'countries' | 'limits' | 'empty' };

function faultOf(node: RuleNode): Fault['what'] | null {
  if (isGroup(node)) return node.rules.length === 0 ? 'empty' : null;
  if (node.kind === 'people_fewer_than' || node.kind === 'younger_than_years')
    return (node.number ?? 0) > 0 ? null : 'number';
  if (node.kind === 'uses_technology') return node.technologies.length > 0 ? null : 'technologies';
  if (node.kind === 'country_in') return node.countries.length > 0 ? null : 'countries';
  if (node.kind === 'revenue_under')
    return node.limits.length > 0 && node.limits.every(({ cents }) => cents > 0) ? null : 'limits';
  return null;
}

/** In the order of the tree. The outermost group may be empty: then everybody may apply. */
export const faults = (root: RuleNode): Fault[] =>
  [...every(root)].flatMap((node) => {
    const what = node.key === root.key ? null : faultOf(node);
    return what ? [{ key: node.key, what }] : [];
  });
