// What the company earned in its last closed year: an amount with its currency and year, none yet, or rather not say.
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../../app/clock';
import { useFormat } from '../../ui/format';
import { AnswerChip } from '../fields/AnswerChip';
import { currencies } from '../fields/countries';
import { FieldSet } from '../fields/Field';
import classes from '../fields/fields.module.css';
import { ReadField } from '../fields/ReadField';
import { numberBetween, yearBetween } from '../fields/readings';
import { SelectField } from '../fields/SelectField';
import { useField, useOwnStartup } from './OwnStartup';

const most = 10_000_000_000_000;

export function RevenueFields() {
  const { t } = useTranslation('apply');
  const { saver } = useOwnStartup();
  const format = useFormat();
  const lastYear = new Date(useHouseNow()).getUTCFullYear() - 1;
  const revenue = useField('startup.revenue');
  const cents = useField('startup.revenue_cents');
  const currency = useField('startup.revenue_currency');
  const year = useField('startup.revenue_year');
  const says = { t, format };

  // The amount brings a currency and a year with it: without them it says nothing.
  const amount = (value: string) => {
    revenue.type(value ? 'amount' : 'unanswered');
    cents.type(value && String(Math.round(Number(value) * 100)));
    if (value && currency.value === '') currency.type('EUR');
    if (value && year.value === '') year.type(String(lastYear));
    revenue.leave();
  };
  const instead = (kind: string) => {
    for (const field of [cents, currency, year]) {
      saver.typeUnread(field.field, undefined);
      field.type('');
    }
    revenue.type(kind);
    revenue.leave();
  };
  const inUnits = (value: string) => (value ? format.number(Number(value) / 100) : '');
  return (
    <FieldSet
      id={revenue.id}
      label={t('passport.revenue')}
      help={t('passport.revenueHelp')}
      fault={revenue.fault}
      after={
        <div className={classes.chips}>
          {(['none_yet', 'rather_not_say'] as const).map((kind) => (
            <AnswerChip
              key={kind}
              label={t(`passport.revenue_${kind}`)}
              chosen={revenue.value === kind}
              disabled={revenue.locked}
              choose={(on) => instead(on ? kind : 'unanswered')}
            />
          ))}
        </div>
      }
    >
      <div className={`${classes.row} ${classes.third}`}>
        <ReadField
          field="startup.revenue_cents"
          label={t('passport.amount')}
          inputMode="decimal"
          show={inUnits}
          read={numberBetween(says, { min: 0, max: most })}
          accept={amount}
        />
        <SelectField
          field="startup.revenue_currency"
          label={t('passport.currency')}
          options={currencies.map((value) => ({ value, label: value }))}
        />
        <ReadField
          field="startup.revenue_year"
          label={t('passport.year')}
          inputMode="numeric"
          show={(value) => value}
          read={yearBetween(says, 1980, lastYear + 1)}
        />
      </div>
    </FieldSet>
  );
}
