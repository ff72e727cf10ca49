// One criterion of the editor: its place and name, and opened, everything about it.
import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../i18n/i18n';
import type { Problem } from '../problem';
import type { Criterion } from '../types';
import type { DragOrder } from '../ui/order/dragOrder';
import { Grip } from '../ui/order/Grip';
import { said } from '../ui/words/words';
import { CriterionFields } from './CriterionFields';
import { refusalOf } from './rubric';
import classes from './rubric.module.css';

type Props = {
  criterion: Criterion;
  at: number;
  open: boolean;
  toggle: () => void;
  set: (part: Partial<Criterion>) => void;
  move: (to: number) => void;
  remove: () => void;
  order: DragOrder;
  begun: boolean;
  problem: Problem | null;
};

export function CriterionCard({ criterion, at, open, toggle, set, move, remove, order, begun, problem }: Props) {
  const { t } = useTranslation('reviews');
  const { key, kind, counts } = criterion;
  const name = said(criterion.label, spoken()) || t('rubric.unnamed', { number: at + 1 });
  return (
    <li className={classes.card} {...order.place(key)}>
      <div className={classes.cardHead}>
        {!begun && <Grip name={name} id={key} order={order} move={(step) => move(step === 'up' ? at - 1 : at + 1)} />}
        <button type="button" className={classes.name} aria-expanded={open} onClick={toggle}>
          <b>{name}</b>
          <span className="second quiet">
            {t(`rubric.kind.${kind}`)}
            {counts === 'apart' && `, ${t('apart')}`}
          </span>
        </button>
        {!begun && (
          <ActionIcon className={classes.bin} aria-label={t('rubric.removeNamed', { name })} onClick={remove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </div>
      {open && <CriterionFields criterion={criterion} set={set} begun={begun} refusal={refusalOf(problem, at)} />}
    </li>
  );
}
