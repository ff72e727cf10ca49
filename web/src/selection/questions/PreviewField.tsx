// One question as a founder sees it.
import { Button, Checkbox, NumberInput, Radio, Textarea, TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/languages';
import type { Question } from '../../types';
import { said } from '../../ui/words/words';
import classes from './preview.module.css';

type Props = { question: Question; language: Language };

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

export function PreviewField({ question, language }: Props) {
  const { t } = useTranslation('questions');
  const [text, setText] = useState('');
  const { kind, max_words, options } = question;
  const name = said(question.label, language) || t('unnamed', { lng: language });
  const label = (
    <>
      {name}
      {!question.required && <span className="aside"> {t('optional', { lng: language })}</span>}
    </>
  );
  const shared = { label, description: said(question.help, language) || undefined };
  const counter = max_words !== null && t('preview.words', { used: wordsIn(text), count: max_words, lng: language });
  const choices = options.map((option) => ({ key: option.key, label: said(option.label, language) || '…' }));
  switch (kind) {
    case 'long_text':
      return (
        <Counted counter={counter}>
          <Textarea
            {...shared}
            classNames={{ input: classes.voice }}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Counted>
      );
    case 'one_choice':
      return (
        <Radio.Group {...shared}>
          <div className={classes.choices}>
            {choices.map((choice) => (
              <Radio key={choice.key} value={choice.key} label={choice.label} />
            ))}
          </div>
        </Radio.Group>
      );
    case 'many_choices':
      return (
        <Checkbox.Group {...shared}>
          <div className={classes.choices}>
            {choices.map((choice) => (
              <Checkbox key={choice.key} value={choice.key} label={choice.label} />
            ))}
          </div>
        </Checkbox.Group>
      );
    case 'number':
      return <NumberInput {...shared} min={question.min ?? undefined} max={question.max ?? undefined} />;
    case 'date':
      return <TextInput {...shared} type="date" />;
    case 'file':
      return (
        <div className={classes.file}>
          <b className="second">{label}</b>
          <Button variant="default" size="xs" leftSection={<IconUpload size={15} />}>
            {t('preview.choose', { lng: language })}
          </Button>
        </div>
      );
    default:
      return (
        <Counted counter={counter}>
          <TextInput
            {...shared}
            placeholder={kind === 'link' ? 'https://' : undefined}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Counted>
      );
  }
}

function Counted({ counter, children }: { counter: string | false; children: ReactNode }) {
  return (
    <div className={classes.counted}>
      {counter && <span className={classes.counter}>{counter}</span>}
      {children}
    </div>
  );
}
