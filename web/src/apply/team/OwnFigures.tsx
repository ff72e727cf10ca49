// What one may say of oneself for anonymous figures after the call. Nobody who reads files ever sees it.
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Field, FieldSet } from '../fields/Field';
import fields from '../fields/fields.module.css';
import type { OwnWish } from './actions';

const ages = ['under_20', 'from_20', 'from_25', 'from_30', 'from_40', 'from_50'] as const;
const genders = ['woman', 'man', 'other'] as const;

type Props = { own: OwnWish; set: (own: OwnWish) => void };

export function OwnFigures({ own, set }: Props) {
  const { t } = useTranslation('apply');
  const pick = <T extends string>(
    id: string,
    label: string,
    value: T | null,
    of: readonly T[],
    word: (key: T) => string,
    take: (key: T | null) => void,
  ) => (
    <Field id={id} label={label}>
      <Select
        id={id}
        data={of.map((key) => ({ value: key as string, label: word(key) }))}
        value={value}
        clearable
        placeholder={t('passport.founded_rather_not_say')}
        classNames={{ input: fields.input }}
        onChange={(key) => take(key as T | null)}
      />
    </Field>
  );
  return (
    <FieldSet id="own-figures" label={t('own.title')} help={t('own.help')} required={false}>
      <div className={fields.row}>
        {pick(
          'own-age',
          t('own.age'),
          own.age_band,
          ages,
          (key) => t(`age.${key}`),
          (age_band) => set({ ...own, age_band }),
        )}
        {pick(
          'own-gender',
          t('own.gender'),
          own.gender,
          genders,
          (key) => t(`gender.${key}`),
          (gender) => set({ ...own, gender }),
        )}
      </div>
    </FieldSet>
  );
}
