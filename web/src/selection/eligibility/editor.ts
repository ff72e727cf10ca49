// What every part of the rules editor shares: the tree, how to change it, and what is known of each rule.
import { createContext, useContext } from 'react';
import type { components } from '../../api.gen';
import type { DragOrder } from '../../ui/order/dragOrder';
import type { Asked } from './asked';
import type { RuleNode } from './tree';

export type RuleCount = components['schemas']['RuleLine'];

export type Editor = {
  root: RuleNode;
  change: (root: RuleNode) => void;
  remove: (node: RuleNode) => void;
  order: DragOrder;
  /** Counts over the files of the chosen call, by rule key. */
  counts: Map<string, RuleCount>;
  total: number;
  /** What the call asks, for conditions over answers. */
  asked: Asked[];
  /** Keys of rules that differ from what is published. */
  drafts: ReadonlySet<string>;
  /** What a rule still lacks, by key. */
  faults: ReadonlyMap<string, string>;
};

const Context = createContext<Editor | null>(null);
export const EditorContext = Context.Provider;

export function useEditor(): Editor {
  const editor = useContext(Context);
  if (!editor) throw new Error('a part of the rules editor outside of it');
  return editor;
}

const own = ({ rules: _, ...node }: RuleNode) => JSON.stringify(node);

/** Rules of `draft` that are new or differ from the published ones; a move alone is not a difference. */
export function draftKeys(draft: Iterable<RuleNode>, published: Iterable<RuleNode>): Set<string> {
  const before = new Map([...published].map((node) => [node.key, own(node)]));
  return new Set([...draft].filter((node) => before.get(node.key) !== own(node)).map(({ key }) => key));
}
