// One of many: a country, a currency. Type to find it.
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../passport/OwnStartup';
import { asText } from '../passport/stored';
import { Field, tied } from './Field';
import classes from './fields.module.css';
import { foldedFilter } from './folded';
import { TwoTexts } from './TwoTexts';

type Option = { value: string; label: string };
type Props = { field: string; label: string; help?: string; required?: boolean; options: Option[]; empty?: string };

export function SelectField({ field, label, help, required, options, empty = '' }: Props) {
  const { t } = useTranslation('apply');
  const hand = useField(field);
  const show = (key: string) => options.find(({ value }) => value === key)?.label ?? key;
  const frame = {
    id: hand.id,
    label,
    help,
    required,
    fault: hand.fault,
    after: <TwoTexts hand={hand} show={(value) => show(asText(value))} />,
  };
  return (
    <Field {...frame}>
      <Select
        id={hand.id}
        data={options}
        value={options.find(({ value }) => value === asText(hand.value))?.value ?? null}
        searchable={options.length > 8}
        filter={foldedFilter}
        allowDeselect={false}
        clearable={required !== true && !hand.locked}
        clearButtonProps={{ 'aria-label': t('clear') }}
        readOnly={hand.locked}
        placeholder={t('choose')}
        nothingFoundMessage={t('nothingFound')}
        {...tied(frame)}
        error={Boolean(frame.fault)}
        classNames={{ input: classes.input }}
        onChange={(value) => {
          hand.type(value ?? empty);
          hand.leave();
        }}
      />
    </Field>
  );
}
