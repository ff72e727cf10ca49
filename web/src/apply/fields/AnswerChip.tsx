// An answer that stands for a whole field: "not founded yet", "rather not say". Answers, not gaps.
import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import classes from './fields.module.css';

type Props = { label: string; chosen: boolean; disabled?: boolean; choose(chosen: boolean): void };

export function AnswerChip({ label, chosen, disabled, choose }: Props) {
  return (
    <UnstyledButton className={classes.chip} aria-pressed={chosen} disabled={disabled} onClick={() => choose(!chosen)}>
      {chosen && <IconCheck size={14} stroke={2.4} aria-hidden="true" />}
      {label}
    </UnstyledButton>
  );
}
