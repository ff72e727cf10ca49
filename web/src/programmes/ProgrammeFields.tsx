// The facts of a programme.
import { MultiSelect, NumberInput, Select, Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../i18n/languages';
import type { Me } from '../types';
import { currencies } from '../ui/countries';
import { WordsFields } from '../ui/words/WordsFields';
import { type Programme, type ProgrammeForm, phases, prices, programmeKinds } from './programmeForm';
import classes from './programmes.module.css';

type Props = {
  form: ProgrammeForm;
  set: (part: Partial<ProgrammeForm>) => void;
  error: (field: keyof ProgrammeForm) => string | undefined;
  operators: Me['operators'];
  made: boolean;
};

const figure = (value: string | number): number | '' => (value === '' ? '' : Number(value));

export function ProgrammeFields({ form, set, error, operators, made }: Props) {
  const { t } = useTranslation('programmes');
  return (
    <>
      {!made && operators.length > 1 && (
        <Select
          label={t('field.operator')}
          data={operators.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(form.operator)}
          allowDeselect={false}
          onChange={(id) => set({ operator: Number(id) })}
        />
      )}
      <Select
        label={t('field.kind')}
        data={programmeKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={form.kind}
        allowDeselect={false}
        onChange={(kind) => set({ kind: kind as Programme['kind'] })}
      />
      <WordsFields
        label={t('field.description')}
        help={t('field.descriptionHelp')}
        rows={2}
        words={form.descriptions}
        error={error('descriptions')}
        onChange={(descriptions) => set({ descriptions })}
      />
      <div className={classes.pair}>
        <NumberInput
          label={t('field.months_min')}
          min={0}
          value={form.months_min}
          error={error('months_min')}
          onChange={(value) => set({ months_min: figure(value) })}
        />
        <NumberInput
          label={t('field.months_max')}
          min={0}
          value={form.months_max}
          error={error('months_max')}
          onChange={(value) => set({ months_max: figure(value) })}
        />
      </div>
      <Price form={form} set={set} error={error} />
      <div className={classes.pair}>
        <NumberInput
          label={t('field.capacity')}
          description={t('field.capacityHelp')}
          min={1}
          value={form.capacity}
          error={error('capacity')}
          onChange={(value) => set({ capacity: figure(value) })}
        />
        <MultiSelect
          label={t('field.languages')}
          description={t('field.languagesHelp')}
          data={languages.map((code) => ({ value: code, label: languageNames[code] }))}
          value={form.languages}
          onChange={(chosen) => set({ languages: chosen })}
        />
      </div>
      <div>
        <p className={classes.legend}>{t('field.phase')}</p>
        <p className="second aside">{t('field.phaseHelp')}</p>
        <Slider
          className={classes.slider}
          min={1}
          max={phases}
          step={1}
          value={form.phase}
          thumbLabel={t('field.phase')}
          marks={Array.from({ length: phases }, (_, place) => ({ value: place + 1, label: String(place + 1) }))}
          label={null}
          onChange={(phase) => set({ phase })}
        />
      </div>
    </>
  );
}

function Price({ form, set, error }: Pick<Props, 'form' | 'set' | 'error'>) {
  const { t } = useTranslation('programmes');
  return (
    <div className={classes.three}>
      <Select
        label={t('field.price_per')}
        data={prices.map((each) => ({ value: each, label: t(`per.${each}`) }))}
        value={form.price_per}
        allowDeselect={false}
        onChange={(each) => set({ price_per: each as Programme['price_per'] })}
      />
      {form.price_per !== 'free' && (
        <>
          <NumberInput
            label={t('field.price')}
            min={0}
            decimalScale={2}
            hideControls
            value={form.price}
            error={error('price')}
            onChange={(value) => set({ price: figure(value) })}
          />
          <Select
            label={t('field.currency')}
            data={currencies}
            value={form.price_currency}
            allowDeselect={false}
            onChange={(currency) => currency && set({ price_currency: currency })}
          />
        </>
      )}
    </div>
  );
}
