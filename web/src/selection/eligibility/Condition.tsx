// One condition: what is looked at, what it must be, how many files meet it, and what the founder reads if not.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import { useFormat } from '../../ui/format';
import { Grip } from '../../ui/order/Grip';
import { Tag } from '../../ui/pieces/Tag';
import { said } from '../../ui/words/words';
import { askedBy } from './asked';
import { ConditionValue } from './ConditionValue';
import classes from './condition.module.css';
import { useEditor } from './editor';
import { Sentence } from './Sentence';
import { edit, isOfAnswer, type PassportKind, type RuleNode, step } from './tree';
import { Way, What } from './What';

type Props = { node: RuleNode; excluded: boolean };

export function Condition({ node, excluded }: Props) {
  const { t } = useTranslation('eligibility');
  const { root, change, remove, order, drafts, faults, asked } = useEditor();
  const question = askedBy(node, asked);
  const name = isOfAnswer(node)
    ? question
      ? said(question.label, spoken())
      : t('looks.removed')
    : t(`kind.${node.kind as PassportKind}.what`);
  const set = (changed: Partial<RuleNode>) => change(edit(root, node.key, changed));
  const fault = faults.get(node.key);
  const draft = drafts.has(node.key);
  return (
    <div className={classes.condition} id={`rule-${node.key}`} data-hot={draft || undefined} {...order.place(node.key)}>
      <div className={classes.line}>
        <Grip name={name} id={node.key} order={order} move={(way) => change(step(root, node.key, way))} />
        <What node={node} set={set} />
        {isOfAnswer(node) ? (
          <Way node={node} set={set} />
        ) : (
          <span className={classes.is}>{t(`kind.${node.kind as PassportKind}.is`)}</span>
        )}
        <ConditionValue node={node} set={set} fault={fault !== undefined} />
        <span className={classes.tail}>
          {draft && <Tag tone="ember">{t('draft')}</Tag>}
          {!fault && <Met rule={node.key} />}
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
