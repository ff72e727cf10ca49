// One condition: what is looked at, what it must be, how many files meet it, and what the founder reads if not.
import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import { Grip } from '../../ui/order/Grip';
import { Tag } from '../../ui/pieces/Tag';
import { ConditionValue } from './ConditionValue';
import classes from './condition.module.css';
import { useEditor } from './editor';
import { Sentence } from './Sentence';
import { type ConditionKind, conditionKinds, edit, type RuleNode, step, withKind } from './tree';

type Props = { node: RuleNode; excluded: boolean };

export function Condition({ node, excluded }: Props) {
  const { t } = useTranslation('eligibility');
  const { root, change, remove, order, drafts, faults } = useEditor();
  const kind = node.kind as ConditionKind;
  const name = t(`kind.${kind}.what`);
  const set = (changed: Partial<RuleNode>) => change(edit(root, node.key, changed));
  const fault = faults.get(node.key);
  const draft = drafts.has(node.key);
  return (
    <div className={classes.condition} id={`rule-${node.key}`} data-hot={draft || undefined} {...order.place(node.key)}>
      <div className={classes.line}>
        <Grip name={name} id={node.key} order={order} move={(way) => change(step(root, node.key, way))} />
        <Select
          aria-label={t('what')}
          className={classes.what}
          data={conditionKinds.map((each) => ({ value: each, label: t(`kind.${each}.what`) }))}
          value={kind}
          allowDeselect={false}
          comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
          onChange={(next) => next && set(withKind(node, next as ConditionKind))}
        />
        <span className={classes.is}>{t(`kind.${kind}.is`)}</span>
        <ConditionValue node={node} set={set} fault={fault !== undefined} />
        <span className={classes.tail}>
          {draft && <Tag tone="ember">{t('draft')}</Tag>}
          <Met rule={node.key} />
          <Tooltip label={t('remove')}>
            <ActionIcon className={classes.bin} aria-label={t('removeNamed', { name })} onClick={() => remove(node)}>
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </span>
      </div>
      {fault && <p className={classes.fault}>{fault}</p>}
      <Sentence node={node} excluded={excluded} set={(sentence) => set({ sentence })} />
    </div>
  );
}

/** "57 of 60", with what this rule counts told on focus and in the list below the sentence. */
function Met({ rule }: { rule: string }) {
  const { t } = useTranslation('eligibility');
  const { number } = useFormat();
  const { counts, total } = useEditor();
  const count = counts.get(rule);
  if (!count) return null;
  const unknown = count.unknown > 0 ? t('unknown', { count: count.unknown }) : undefined;
  return (
    <span className={classes.met} title={unknown}>
      {t('met', { met: number(count.met), total: number(total) })}
    </span>
  );
}
