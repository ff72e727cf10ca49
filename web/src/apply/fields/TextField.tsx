// A line or a paragraph of the founder's own words. Saved as typed; the length is words of a maximum.
import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../passport/OwnStartup';
import { asText } from '../passport/stored';
import { Field, tied } from './Field';
import classes from './fields.module.css';
import { TwoTexts } from './TwoTexts';
import { wordsIn } from './wordCount';

type Props = {
  field: string;
  label: string;
  help?: string | undefined;
  required?: boolean;
  maxWords?: number | null;
  long?: boolean;
  autoComplete?: string;
};

export function TextField({ field, label, help, required, maxWords = null, long = false, autoComplete }: Props) {
  const { t } = useTranslation('apply');
  const hand = useField(field);
  const text = asText(hand.value);
  const words = wordsIn(text);
  const over = maxWords !== null && words > maxWords;
  const frame = {
    id: hand.id,
    label,
    help,
    required,
    counter: maxWords !== null && (
      <span data-over={over || undefined}>{t('words', { count: words, max: maxWords })}</span>
    ),
    fault: over ? t('tooLong', { count: words - (maxWords ?? 0) }) : hand.fault,
    after: <TwoTexts hand={hand} />,
  };
  const control = {
    id: hand.id,
    value: text,
    readOnly: hand.locked,
    'aria-required': required || undefined,
    ...tied(frame),
    onChange: (event: { currentTarget: { value: string } }) => hand.type(event.currentTarget.value),
    onBlur: hand.leave,
    error: Boolean(frame.fault),
  };
  return (
    <Field {...frame}>
      {long ? (
        <Textarea {...control} minRows={4} maxRows={18} classNames={{ input: classes.long }} />
      ) : (
        <TextInput {...control} autoComplete={autoComplete} classNames={{ input: classes.input }} />
      )}
    </Field>
  );
}
