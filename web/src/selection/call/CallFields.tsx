// The fields of a call, for a new one and for its settings alike.
import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeZones } from '../../ui/timeZones';
import type { CallForm } from './callForm';
import classes from './form.module.css';
import type { CallFormState } from './useCallForm';

type Props = {
  state: CallFormState;
  /** The words in more languages than one, in place of the three fields. */
  words?: ReactNode;
  children?: ReactNode;
};

export function CallFields({ state, words, children }: Props) {
  const { t } = useTranslation('calls');
  const { form, set, error, leave } = state;
  const text = (field: 'name' | 'slug' | 'summary' | 'description' | 'opens' | 'closes' | 'answers_by') => ({
    id: `call-${field}`,
    label: t(`field.${field}`),
    value: form[field],
    error: error(field),
    onBlur: () => leave(field),
    onChange: (event: { currentTarget: { value: string } }) => set(field, event.currentTarget.value),
  });
  return (
    <div className={classes.fields}>
      {children}
      {words ?? (
        <>
          <TextInput {...text('name')} placeholder={t('field.nameExample')} />
          <Textarea {...text('summary')} description={t('field.summaryHelp')} minRows={2} />
          <Textarea {...text('description')} description={t('field.descriptionHelp')} minRows={5} maxRows={16} />
        </>
      )}
      <fieldset className={classes.dates}>
        <legend>{t('field.dates')}</legend>
        <TextInput {...text('opens')} type="datetime-local" />
        <TextInput {...text('closes')} type="datetime-local" />
        <Select
          id="call-time_zone"
          label={t('field.time_zone')}
          data={timeZones}
          searchable
          allowDeselect={false}
          value={form.time_zone}
          error={error('time_zone')}
          onChange={(zone) => zone && set('time_zone', zone)}
        />
        <TextInput {...text('answers_by')} type="date" description={t('field.answersHelp')} />
        <NumberInput
          id="call-places"
          label={t('field.places')}
          description={t('field.placesHelp')}
          value={form.places}
          min={1}
          allowDecimal={false}
          error={error('places')}
          onChange={(places) => set('places', places === '' ? '' : (Number(places) as CallForm['places']))}
        />
      </fieldset>
    </div>
  );
}
