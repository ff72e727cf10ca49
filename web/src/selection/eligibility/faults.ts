// What a draft of rules still lacks before it can be published.
import { type Asked, askedBy } from './asked';
import { every, isGroup, isOfAnswer, type Limit, type RuleNode } from './tree';

export type Fault = {
  key: string;
  what:
    | 'number'
    | 'people'
    | 'technologies'
    | 'countries'
    | 'limits'
    | 'elsewhere'
    | 'empty'
    | 'removed'
    | 'otherKind'
    | 'options'
    | 'optionGone'
    | 'figure'
    | 'day';
};

function faultOfLimits(limits: Limit[]): Fault['what'] | null {
  if (limits.length === 0 || limits.some(({ cents }) => cents <= 0)) return 'limits';
  return limits.filter(({ countries }) => countries.length === 0).length > 1 ? 'elsewhere' : null;
}

function faultOfAnswer(node: RuleNode, asked: Asked[]): Fault['what'] | null {
  const question = askedBy(node, asked);
  if (!question || !node.answer) return 'removed';
  if (!question.ways.some((way) => way === node.kind)) return 'otherKind';
  const { options, number, day } = node.answer;
  switch (node.kind) {
    case 'answer_any_of':
    case 'answer_all_of':
    case 'answer_none_of':
      if (options.length === 0) return 'options';
      return options.every((chosen) => question.options.some(({ key }) => key === chosen)) ? null : 'optionGone';
    case 'answer_at_least':
    case 'answer_at_most':
      return number === null ? 'figure' : null;
    case 'answer_before':
    case 'answer_after':
      return day ? null : 'day';
    default:
      return null;
  }
}

function faultOf(node: RuleNode, asked: Asked[]): Fault['what'] | null {
  if (isGroup(node)) return node.rules.length === 0 ? 'empty' : null;
  if (isOfAnswer(node)) return faultOfAnswer(node, asked);
  if (node.kind === 'people_fewer_than') return (node.number ?? 0) > 1 ? null : 'people';
  if (node.kind === 'younger_than_years') return (node.number ?? 0) > 0 ? null : 'number';
  if (node.kind === 'uses_technology') return node.technologies.length > 0 ? null : 'technologies';
  if (node.kind === 'country_in') return node.countries.length > 0 ? null : 'countries';
  return node.kind === 'revenue_under' ? faultOfLimits(node.limits) : null;
}

/** In the order of the tree. The outermost group may be empty: then everybody may apply. */
export const faults = (root: RuleNode, asked: Asked[]): Fault[] =>
  [...every(root)].flatMap((node) => {
    const what = node.key === root.key ? null : faultOf(node, asked);
    return what ? [{ key: node.key, what }] : [];
  });
