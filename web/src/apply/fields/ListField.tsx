// Short names in any number, typed or taken from suggestions: sectors, technologies.
import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sayings } from '../../startups/sectors';
import { useField } from '../passport/OwnStartup';
import { asChoices } from '../passport/stored';
import { Field, tied } from './Field';
import classes from './fields.module.css';
import { TwoTexts } from './TwoTexts';

type Props = {
  field: string;
  label: string;
  help?: string;
  required?: boolean;
  suggestions: string[];
  sayings?: Sayings;
};

export function ListField({ field, label, help, required, suggestions, sayings }: Props) {
  const { t } = useTranslation('apply');
  const hand = useField(field);
  const frame = {
    id: hand.id,
    label,
    help,
    required,
    fault: hand.fault,
    after: <TwoTexts hand={hand} />,
  };
  const kept = asChoices(hand.value);
  const value = sayings ? kept.map(sayings.name) : kept;
  return (
    <Field {...frame}>
      <TagsInput
        id={hand.id}
        data={suggestions}
        value={value}
        maxTags={20}
        limit={8}
        readOnly={hand.locked}
        acceptValueOnBlur
        placeholder={value.length === 0 ? t('list.add') : t('list.more')}
        {...tied(frame)}
        error={Boolean(frame.fault)}
        classNames={{ input: classes.tags, pill: classes.pill }}
        onChange={(names) => hand.type(sayings ? names.map(sayings.kept) : names)}
        onBlur={hand.leave}
      />
    </Field>
  );
}
