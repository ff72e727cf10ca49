// The simple questions of the check: how many, which technologies, which country, who holds the company.
import { NumberInput, Radio, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import { countriesIn } from '../fields/countries';
import { Field, FieldSet, tied } from '../fields/Field';
import fields from '../fields/fields.module.css';
import { foldedFilter } from '../fields/folded';
import { technologies } from '../fields/suggestions';
import type { Facts } from './facts';

export type Part = { facts: Facts; set(more: Partial<Facts>): void };

export function CheckNumber({ fact, facts, set }: Part & { fact: 'people' | 'developers' }) {
  const { t } = useTranslation('apply');
  return (
    <Field id={`check-${fact}`} label={t(`check.${fact}`)}>
      <NumberInput
        id={`check-${fact}`}
        value={facts[fact] ?? ''}
        min={0}
        max={999}
        allowDecimal={false}
        allowNegative={false}
        inputMode="numeric"
        hideControls
        classNames={{ input: fields.input }}
        onChange={(value) => set({ [fact]: value === '' ? null : Number(value) })}
      />
    </Field>
  );
}

export function CheckTechnologies({ facts, set, named }: Part & { named: string[] }) {
  const { t } = useTranslation('apply');
  const frame = {
    id: 'check-technologies',
    label: t('passport.technologies'),
    help: t('passport.technologiesHelp'),
  };
  return (
    <Field {...frame}>
      <TagsInput
        id="check-technologies"
        data={[...new Set([...named, ...technologies])]}
        value={facts.technologies}
        limit={8}
        acceptValueOnBlur
        placeholder={facts.technologies.length === 0 ? t('list.add') : t('list.more')}
        {...tied(frame)}
        classNames={{ input: fields.tags, pill: fields.pill }}
        onChange={(chosen) => set({ technologies: chosen })}
      />
    </Field>
  );
}

export function CheckCountry({ facts, set }: Part) {
  const { t } = useTranslation('apply');
  const { locale } = useFormat();
  return (
    <Field id="check-country" label={t('passport.country')}>
      <Select
        id="check-country"
        data={countriesIn(locale)}
        value={facts.country}
        searchable
        filter={foldedFilter}
        allowDeselect={false}
        placeholder={t('choose')}
        nothingFoundMessage={t('nothingFound')}
        classNames={{ input: fields.input }}
        onChange={(country) => set({ country })}
      />
    </Field>
  );
}

export function CheckHeld({ facts, set }: Part) {
  const { t } = useTranslation('apply');
  return (
    <FieldSet id="check-held" label={t('passport.held')} help={t('passport.heldHelp')}>
      <div className={fields.options} data-inline>
        {(['yes', 'no', 'rather_not_say'] as const).map((answer) => (
          <Radio
            key={answer}
            className={fields.option}
            size="sm"
            name="check-held"
            label={t(`held.${answer}`)}
            checked={facts.privately_held === answer}
            onChange={() => set({ privately_held: answer })}
          />
        ))}
      </div>
    </FieldSet>
  );
}
