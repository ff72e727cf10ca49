// The revenue, for the check: an amount and its currency, none yet, or rather not say.
import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import { AnswerChip } from '../fields/AnswerChip';
import { currencies } from '../fields/countries';
import { Field, FieldSet } from '../fields/Field';
import fields from '../fields/fields.module.css';
import type { Part } from './parts';

export function CheckRevenue({ facts, set }: Part) {
  const { t } = useTranslation('apply');
  const { locale } = useFormat();
  const separators = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const sign = (type: string) => separators.find((part) => part.type === type)?.value;
  const amount = (value: string | number) =>
    value === ''
      ? set({ revenue: 'unanswered', revenue_cents: null, revenue_currency: null })
      : set({
          revenue: 'amount',
          revenue_cents: Math.round(Number(value) * 100),
          revenue_currency: facts.revenue_currency ?? 'EUR',
        });
  return (
    <FieldSet
      id="check-revenue"
      label={t('passport.revenue')}
      help={t('passport.revenueHelp')}
      after={
        <div className={fields.chips}>
          {(['none_yet', 'rather_not_say'] as const).map((kind) => (
            <AnswerChip
              key={kind}
              label={t(`passport.revenue_${kind}`)}
              chosen={facts.revenue === kind}
              choose={(on) => set({ revenue: on ? kind : 'unanswered', revenue_cents: null, revenue_currency: null })}
            />
          ))}
        </div>
      }
    >
      <div className={fields.row}>
        <Field id="check-amount" label={t('passport.amount')}>
          <NumberInput
            id="check-amount"
            value={facts.revenue_cents == null ? '' : facts.revenue_cents / 100}
            min={0}
            hideControls
            inputMode="decimal"
            thousandSeparator={sign('group') ?? ' '}
            decimalSeparator={sign('decimal') ?? '.'}
            classNames={{ input: fields.input }}
            onChange={amount}
          />
        </Field>
        <Field id="check-currency" label={t('passport.currency')}>
          <Select
            id="check-currency"
            data={currencies}
            value={facts.revenue_currency}
            placeholder={t('choose')}
            classNames={{ input: fields.input }}
            onChange={(currency) => set({ revenue_currency: currency })}
          />
        </Field>
      </div>
    </FieldSet>
  );
}
