// What an answer is held against: options of the question, a number or a day.
import { MultiSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import { said } from '../../ui/words/words';
import { askedBy } from './asked';
import classes from './condition.module.css';
import { useEditor } from './editor';
import type { AnswerWanted, RuleNode } from './tree';

type Props = { node: RuleNode; set: (change: Partial<RuleNode>) => void; fault: boolean };

export function AnswerValue({ node, set, fault }: Props) {
  const { t } = useTranslation('eligibility');
  const { asked } = useEditor();
  const { answer } = node;
  if (!answer) return null;
  const change = (wanted: Partial<AnswerWanted>) => set({ answer: { ...answer, ...wanted } });
  switch (node.kind) {
    case 'answer_any_of':
    case 'answer_all_of':
    case 'answer_none_of': {
      const offered = (askedBy(node, asked)?.options ?? []).map(({ key, label }) => ({
        value: key,
        label: said(label, spoken()),
      }));
      const gone = answer.options.filter((chosen) => !offered.some(({ value }) => value === chosen));
      return (
        <MultiSelect
          aria-label={t('value')}
          className={classes.wide}
          data={[...offered, ...gone.map((key) => ({ value: key, label: t('looks.optionGone') }))]}
          value={answer.options}
          error={fault}
          onChange={(options) => change({ options })}
        />
      );
    }
    case 'answer_at_least':
    case 'answer_at_most':
      return (
        <NumberInput
          aria-label={t('value')}
          className={classes.number}
          value={answer.number ?? ''}
          allowDecimal={false}
          hideControls
          error={fault}
          onChange={(number) => change({ number: number === '' || number === '-' ? null : Number(number) })}
        />
      );
    case 'answer_before':
    case 'answer_after':
      return (
        <TextInput
          type="date"
          aria-label={t('value')}
          value={answer.day ?? ''}
          error={fault}
          onChange={(event) => change({ day: event.currentTarget.value || null })}
        />
      );
    default:
      return null;
  }
}
