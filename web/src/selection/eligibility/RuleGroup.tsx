// A group of conditions: all must be true, one is enough, or none may be. Groups stand in groups.
import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Grip } from '../../ui/order/Grip';
import { AddChip } from '../../ui/pieces/AddChip';
import { Condition } from './Condition';
import { useEditor } from './editor';
import classes from './group.module.css';
import { edit, type GroupKind, groupKinds, insert, isGroup, keysOf, newRule, type RuleNode, step } from './tree';

type Props = { node: RuleNode & { kind: GroupKind }; outermost?: boolean; excluded?: boolean };

export function RuleGroup({ node, outermost = false, excluded = false }: Props) {
  const { t } = useTranslation('eligibility');
  const { root, change, remove, order, faults } = useEditor();
  const name = t('group.name', { kind: t(`group.${node.kind}`) });
  const choices = groupKinds.map((kind) => ({ value: kind, label: t(`group.${kind}`) }));
  const inside = node.kind === 'none' ? !excluded : excluded;
  const add = (kind: RuleNode['kind']) =>
    change(insert(root, node.key, node.rules.length, newRule(kind, keysOf(root))));
  return (
    <div
      className={classes.group}
      data-kind={node.kind}
      id={`rule-${node.key}`}
      {...(outermost ? {} : order.place(node.key))}
    >
      <div className={classes.groupHead}>
        {!outermost && (
          <Grip name={name} id={node.key} order={order} move={(way) => change(step(root, node.key, way))} />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('group.label')}
          data={choices}
          value={node.kind}
          onChange={(kind) => change(edit(root, node.key, { kind: kind as GroupKind }))}
          withItemsBorders={false}
          className={classes.kinds}
        />
        <span className="second quiet">{t(`group.hint.${node.kind}`)}</span>
        {!outermost && (
          <span className={classes.groupTail}>
            <Adds add={add} />
            <Tooltip label={t('group.remove')}>
              <ActionIcon className={classes.bin} aria-label={t('group.remove')} onClick={() => remove(node)}>
                <IconTrash size={16} />
              </ActionIcon>
            </Tooltip>
          </span>
        )}
      </div>
      <ul className={classes.rules}>
        {node.rules.map((child) => (
          <li key={child.key}>
            {isGroup(child) ? (
              <RuleGroup node={child} excluded={inside} />
            ) : (
              <Condition node={child} excluded={inside} />
            )}
          </li>
        ))}
      </ul>
      {faults.has(node.key) && <p className={classes.fault}>{faults.get(node.key)}</p>}
      {outermost && (
        <div className={classes.adds}>
          <Adds add={add} />
        </div>
      )}
    </div>
  );
}

function Adds({ add }: { add: (kind: RuleNode['kind']) => void }) {
  const { t } = useTranslation('eligibility');
  return (
    <>
      <AddChip onClick={() => add('people_fewer_than')}>{t('add.condition')}</AddChip>
      <AddChip onClick={() => add('any')}>{t('add.group')}</AddChip>
    </>
  );
}
