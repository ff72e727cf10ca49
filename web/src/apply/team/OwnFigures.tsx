// What one may say of oneself for anonymous figures after the call. Nobody who reads files ever sees it.
import { Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teamQuery } from '../../startups/queries';
import { Field, FieldSet } from '../fields/Field';
import fields from '../fields/fields.module.css';
import type { OwnWish } from './actions';

type AgeBand = NonNullable<OwnWish['age_band']>;
type Gender = NonNullable<OwnWish['gender']>;

const ages = ['under_20', 'from_20', 'from_25', 'from_30', 'from_40', 'from_50'] as const;
const genders = ['woman', 'man', 'other'] as const;

/** `said`: what was chosen here and is not saved yet. The file itself never carries what is stored. */
type Props = { startup: number; member: number; said: OwnWish | undefined; say: (own: OwnWish) => void };

export function OwnFigures({ startup, member, said, say }: Props) {
  const { t } = useTranslation('apply');
  const { data: team } = useQuery(teamQuery(startup));
  const stored = team?.find(({ id }) => id === member);
  if (!stored) return <Skeleton h={64} animate={false} />;
  const own = { ...stored, ...said };
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
          own.age_band as AgeBand | null,
          ages,
          (key) => t(`age.${key}`),
          (age_band) => say({ ...said, age_band }),
        )}
        {pick(
          'own-gender',
          t('own.gender'),
          own.gender as Gender | null,
          genders,
          (key) => t(`gender.${key}`),
          (gender) => say({ ...said, gender }),
        )}
      </div>
    </FieldSet>
  );
}
