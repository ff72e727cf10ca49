// The rates that a revenue limit uses, so that a figure in another currency can be compared, always the same way.
import { ActionIcon, NumberInput, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currencies } from '../../ui/countries';
import { AddChip } from '../../ui/pieces/AddChip';
import classes from './limits.module.css';
import type { Rate, RuleNode } from './tree';

type Props = { node: RuleNode; set: (change: Partial<RuleNode>) => void };

const million = 1_000_000;

export function Rates({ node: { rates }, set }: Props) {
  const { t } = useTranslation('eligibility');
  const edit = (at: number, change: Partial<Rate>) =>
    set({ rates: rates.map((rate, place) => (place === at ? { ...rate, ...change } : rate)) });
  const remove = (at: number) => set({ rates: rates.filter((_, place) => place !== at) });
  return (
    <>
      <h3 className={classes.rates}>{t('rates.title')}</h3>
      <p className="second quiet">{t('rates.help')}</p>
      {rates.map(({ from, to, millionths }, at) => (
        <div className={classes.rate} key={at}>
          <span className="quiet">1</span>
          <Money label={t('rates.from')} value={from} onChange={(currency) => edit(at, { from: currency })} />
          <span className="quiet">=</span>
          <NumberInput
            aria-label={t('rates.worth')}
            value={millionths / million}
            min={0.000001}
            decimalScale={6}
            hideControls
            onChange={(worth) => edit(at, { millionths: Math.max(1, Math.round(Number(worth) * million)) })}
          />
          <Money label={t('rates.to')} value={to} onChange={(currency) => edit(at, { to: currency })} />
          <ActionIcon aria-label={t('rates.remove')} onClick={() => remove(at)}>
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <AddChip onClick={() => set({ rates: [...rates, { from: 'USD', to: 'EUR', millionths: 750_000 }] })}>
        {t('rates.add')}
      </AddChip>
    </>
  );
}

function Money({ label, value, onChange }: { label: string; value: string; onChange: (currency: string) => void }) {
  return (
    <Select
      aria-label={label}
      data={currencies}
      value={value}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(currency) => currency && onChange(currency)}
    />
  );
}
