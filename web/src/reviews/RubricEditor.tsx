// What files are read for, laid out criterion by criterion beside what a reviewer will see. Kept in one go.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../problem';
import type { Criterion } from '../types';
import { SidePanel } from '../ui/dialog/SidePanel';
import { useDragOrder } from '../ui/order/dragOrder';
import { AddChip } from '../ui/pieces/AddChip';
import { CriterionCard } from './CriterionCard';
import { RubricPreview } from './RubricPreview';
import { edit, isRefused, moved, movedBeside, newCriterion, without } from './rubric';
import classes from './rubric.module.css';

type Props = {
  rubric: Criterion[];
  change: (rubric: Criterion[]) => void;
  /** Somebody has begun to score: criteria and scales stay. */
  begun: boolean;
  problem: Problem | null;
  saving: boolean;
  save: () => void;
  drop: () => void;
  close: () => void;
};

export function RubricEditor({ rubric, change, begun, problem, saving, save, drop, close }: Props) {
  const { t } = useTranslation('reviews');
  const [open, setOpen] = useState<string | undefined>(rubric.length === 1 ? rubric[0]?.key : undefined);
  const order = useDragOrder((dragged, target, side) => change(movedBeside(rubric, dragged, target, side)));
  const add = () => {
    const fresh = newCriterion(rubric);
    change([...rubric, fresh]);
    setOpen(fresh.key);
  };
  return (
    <SidePanel close={close} title={t('rubric.title')} wide>
      <div className={classes.split}>
        <form
          className={classes.criteria}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {begun && <p className={classes.notice}>{t('rubric.begun')}</p>}
          {problem && (
            <p role="alert" className={classes.refused}>
              {problem.of('rubric') ?? problem.message}
            </p>
          )}
          <ol className={classes.cards}>
            {rubric.map((criterion, at) => (
              <CriterionCard
                key={criterion.key}
                criterion={criterion}
                at={at}
                open={open === criterion.key || isRefused(problem, at)}
                toggle={() => setOpen(open === criterion.key ? undefined : criterion.key)}
                set={(part) => change(edit(rubric, criterion.key, part))}
                move={(to) => change(moved(rubric, criterion.key, to))}
                remove={() => change(without(rubric, criterion.key))}
                order={order}
                begun={begun}
                problem={problem}
              />
            ))}
          </ol>
          {!begun && <AddChip onClick={add}>{t('rubric.add')}</AddChip>}
          <div className={classes.acts}>
            <Button type="submit" loading={saving}>
              {t('house.save')}
            </Button>
            <Button variant="default" onClick={drop}>
              {t('rubric.drop')}
            </Button>
          </div>
        </form>
        <RubricPreview rubric={rubric} />
      </div>
    </SidePanel>
  );
}
