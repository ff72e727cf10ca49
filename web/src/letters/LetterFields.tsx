// Subject and text of a letter, and the values that come in where the cursor stands.
import { Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterTemplate } from '../types';
import { AddChip } from '../ui/pieces/AddChip';
import { inserted } from './letterText';
import classes from './write.module.css';

type Words = { subject: string; body: string };
type Field = keyof Words;

type Props = {
  words: Words;
  set: (part: Partial<Words>) => void;
  values: LetterTemplate['values'];
  errors: Partial<Record<Field, string | undefined>>;
  /** The language that the words are in, where it is not the reader's. */
  language?: string;
};

export function LetterFields({ words, set, values, errors, language }: Props) {
  const { t } = useTranslation('letters');
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<Field>('body');
  const insert = (name: string) => {
    const which = last.current;
    const field = which === 'subject' ? subject.current : body.current;
    if (!field) return;
    const next = inserted(words[which], field.selectionStart ?? 0, field.selectionEnd ?? 0, name);
    set({ [which]: next.text });
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(next.at, next.at);
    });
  };
  return (
    <>
      <TextInput
        ref={subject}
        label={t('subject')}
        lang={language}
        maxLength={200}
        value={words.subject}
        error={errors.subject}
        onFocus={() => {
          last.current = 'subject';
        }}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <Textarea
        ref={body}
        label={t('text')}
        lang={language}
        minRows={10}
        maxRows={24}
        maxLength={10_000}
        value={words.body}
        error={errors.body}
        onFocus={() => {
          last.current = 'body';
        }}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
      <fieldset className={classes.values}>
        <legend className="label">{t('values')}</legend>
        {values.map(({ name, means }) => (
          <AddChip key={name} onClick={() => insert(name)}>
            <span>
              <b>{`{${name}}`}</b> {means}
            </span>
          </AddChip>
        ))}
      </fieldset>
    </>
  );
}
