// The options of a choice, in order, each in three languages.
import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import type { Question } from '../../types';
import { onLeaving } from '../../ui/leaving';
import { useDragOrder } from '../../ui/order/dragOrder';
import { Grip, type Step } from '../../ui/order/Grip';
import { AddChip } from '../../ui/pieces/AddChip';
import { WordsFields } from '../../ui/words/WordsFields';
import { said, type Words } from '../../ui/words/words';
import classes from './editor.module.css';
import { newOption } from './questions';

type Props = { question: Question; set: (change: Partial<Question>) => void; onLeave: () => void };

export function Options({ question: { options }, set, onLeave }: Props) {
  const { t } = useTranslation('questions');
  const put = (from: number, to: number) => {
    const moved = options[from];
    if (!moved || to < 0 || to >= options.length) return;
    const rest = options.filter((_, place) => place !== from);
    set({ options: [...rest.slice(0, to), moved, ...rest.slice(to)] });
  };
  const place = (key: string) => options.findIndex((option) => option.key === key);
  const order = useDragOrder((dragged, target, side) => {
    const rest = options.filter(({ key }) => key !== dragged).findIndex(({ key }) => key === target);
    put(place(dragged), side === 'before' ? rest : rest + 1);
  });
  const word = (key: string, label: Words) =>
    set({ options: options.map((option) => (option.key === key ? { key, label } : option)) });
  return (
    <fieldset className={classes.options} onBlur={onLeaving(onLeave)}>
      <legend>{t('options.label')}</legend>
      {options.map(({ key, label }, at) => {
        const name = said(label, spoken()) || t('options.number', { number: at + 1 });
        return (
          <div key={key} className={classes.option} {...order.place(key)}>
            <Grip name={name} id={key} order={order} move={(way: Step) => put(at, way === 'up' ? at - 1 : at + 1)} />
            <WordsFields
              label={t('options.number', { number: at + 1 })}
              words={label}
              onChange={(words) => word(key, words)}
            />
            <ActionIcon
              className={classes.bin}
              aria-label={t('removeNamed', { name })}
              onClick={() => set({ options: options.filter((option) => option.key !== key) })}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        );
      })}
      <AddChip onClick={() => set({ options: [...options, newOption(options.map(({ key }) => key))] })}>
        {t('options.add')}
      </AddChip>
    </fieldset>
  );
}
