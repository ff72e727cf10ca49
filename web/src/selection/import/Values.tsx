// What the file's own words mean here: "Retenu" is an offer.
import { Select, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import type { CallDetail } from '../../types';
import { useFormat } from '../../ui/format';
import { said } from '../../ui/words/words';
import classes from './columns.module.css';
import type { Import, ImportPreview, Mapping } from './queries';
import { isTarget, type Meaning, type ValueRow, valueRows, valuesOf, withValue } from './targets';

type Props = {
  call: CallDetail;
  file: Import;
  mapping: Mapping;
  preview: ImportPreview | undefined;
  change: (mapping: Mapping) => void;
};

export function Values({ call, file, mapping, preview, change }: Props) {
  const { t } = useTranslation('imports');
  const rows = valueRows(mapping, preview);
  if (rows.length === 0) return null;
  const open = rows.filter(({ to }) => to === '').length;
  return (
    <section className={classes.values}>
      <h2>{t('values.title')}</h2>
      <p className="second quiet">
        {t('values.open', { count: open })} {rows.some(({ by }) => by === 'guess') && t('values.guesses')}
      </p>
      <ul>
        {rows.map((row) => (
          <Value
            key={`${row.column}-${row.from}`}
            row={row}
            column={file.columns[row.column]?.name ?? ''}
            target={mapping.columns[row.column]}
            values={valuesOf(mapping.columns[row.column], call)}
            set={(to) => change(withValue(mapping, row.column, row.from, to))}
          />
        ))}
      </ul>
    </section>
  );
}

function Value({
  row,
  column,
  target,
  values,
  set,
}: {
  row: ValueRow;
  column: string;
  target: string | undefined;
  values: Meaning[] | null;
  set: (to: string) => void;
}) {
  const { t } = useTranslation(['imports', 'selection']);
  const { number } = useFormat();
  const word = ({ value, label }: Meaning) => {
    if (label) return said(label, spoken());
    if (target === 'status') return t(`selection:status.${value as 'offered'}`);
    return target === 'stage' ? t(`stage.${value as 'idea'}`) : t(`held.${value as 'yes'}`);
  };
  const label = t('values.means', { value: row.from });
  return (
    <li className={classes.value}>
      <span>
        <b>{row.from}</b>{' '}
        <span className="aside">
          {column || (target && isTarget(target) && t(`target.${target}`))}
          {row.count !== null && `, ${number(row.count)}×`}
          {row.by === 'guess' && `, ${t('values.guessed')}`}
        </span>
      </span>
      <IconArrowRight size={15} aria-hidden="true" />
      {values ? (
        <Select
          aria-label={label}
          placeholder={t('values.choose')}
          data={[
            ...values.map((value) => ({ value: value.value, label: word(value) })),
            { value: 'ignore', label: t('values.ignore') },
          ]}
          value={values.some(({ value }) => value === row.to) ? row.to : row.to === '' ? null : 'ignore'}
          clearable={row.by === 'person'}
          allowDeselect={false}
          onChange={(to) => set(to ?? '')}
        />
      ) : (
        <TextInput aria-label={label} defaultValue={row.to} onBlur={(event) => set(event.currentTarget.value.trim())} />
      )}
    </li>
  );
}
