// The tree of rules, with everything that its parts share.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDraft } from '../../ui/localDraft';
import { useDragOrder } from '../../ui/order/dragOrder';
import { say } from '../../ui/states/undo';
import type { Asked } from './asked';
import { draftKeys, EditorContext, type RuleCount } from './editor';
import type { Fault } from './faults';
import { RuleGroup } from './RuleGroup';
import { every, isGroup, moveBeside, type RuleNode, without } from './tree';

type Props = {
  draft: LocalDraft<RuleNode>;
  published: RuleNode;
  lines: RuleCount[];
  total: number;
  faults: Fault[];
  asked: Asked[];
};

export function RulesEditor({ draft, published, lines, total, faults, asked }: Props) {
  const { t } = useTranslation('eligibility');
  const root = draft.value;
  const order = useDragOrder((dragged, target, side) => draft.set(moveBeside(root, dragged, target, side)));
  const counts = useMemo(() => new Map(lines.map((line) => [line.key, line])), [lines]);
  const remove = (node: RuleNode) => {
    draft.set(without(root, node.key));
    say(t(isGroup(node) ? 'group.removed' : 'removed'), () => draft.set(root));
  };
  const editor = {
    root,
    change: draft.set,
    remove,
    order,
    counts,
    total,
    asked,
    drafts: draft.changed ? draftKeys(every(root), every(published)) : new Set<string>(),
    faults: new Map(faults.map(({ key, what }) => [key, t(`fault.${what}`)])),
  };
  if (!isGroup(root)) return null;
  return (
    <EditorContext value={editor}>
      <RuleGroup node={root} outermost />
    </EditorContext>
  );
}
