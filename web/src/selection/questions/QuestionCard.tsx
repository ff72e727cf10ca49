// One question in a line; opened, its editor.
import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import type { Question } from '../../types';
import { useFormat } from '../../ui/format';
import { Grip } from '../../ui/order/Grip';
import { said } from '../../ui/words/words';
import { useDesigner } from './designer';
import { kindIcons } from './kindIcons';
import { QuestionEditor } from './QuestionEditor';
import { faultOf, missingIn, step } from './questions';
import classes from './questions.module.css';

export function QuestionCard({ question }: { question: Question }) {
  const { t } = useTranslation('questions');
  const { questions, change, remove, order, open, setOpen } = useDesigner();
  const { number } = useFormat();
  const card = useRef<HTMLDivElement>(null);
  const opened = open === question.key;
  useEffect(() => {
    if (opened) card.current?.querySelector<HTMLElement>('textarea')?.focus();
  }, [opened]);
  const name = said(question.label, spoken()) || t('unnamed');
  const missing = missingIn(question);
  const fault = faultOf(question);
  const rangeOf = ({ kind, min, max }: Question) => {
    if (kind !== 'number' || (min === null && max === null)) return null;
    if (min === null) return t('range.max', { max: number(max ?? 0) });
    return max === null
      ? t('range.min', { min: number(min) })
      : t('range.both', { min: number(min), max: number(max) });
  };
  const Icon = kindIcons[question.kind];
  const facts = [
    t(`kind.${question.kind}`),
    question.max_words !== null && t('upTo', { count: question.max_words }),
    rangeOf(question),
    question.options.length > 0 && t('options.count', { count: question.options.length }),
    !question.required && t('optional'),
  ].filter(Boolean);
  return (
    <div className={classes.card} ref={card} data-open={opened || undefined} {...order.place(question.key)}>
      <div className={classes.line}>
        <Grip name={name} id={question.key} order={order} move={(way) => change(step(questions, question.key, way))} />
        <UnstyledButton
          className={classes.what}
          aria-expanded={opened}
          onClick={() => setOpen(opened ? null : question.key)}
        >
          <b>{name}</b>
          <span className="second quiet">
            <Icon size={14} aria-hidden="true" />
            {facts.join(', ')}
          </span>
        </UnstyledButton>
        {fault && !opened && <span className={classes.fault}>{t(`fault.${fault}`)}</span>}
        {!fault && missing.length > 0 && (
          <span className={classes.missing}>{t('untranslated', { list: missing.join(', ') })}</span>
        )}
        <Tooltip label={t('remove')}>
          <ActionIcon className={classes.bin} aria-label={t('removeNamed', { name })} onClick={() => remove(question)}>
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
        <IconChevronDown size={16} className={classes.chevron} aria-hidden="true" />
      </div>
      {opened && <QuestionEditor question={question} />}
    </div>
  );
}
