// The revenue limits of a condition, country by country, and the rates by which other currencies are compared.
import { ActionIcon, Button, MultiSelect, NumberInput, Popover, Select } from '@mantine/core';
import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countryName, currencies, useCountries } from '../../ui/countries';
import { useFormat } from '../../ui/format';
import { AddChip } from '../../ui/pieces/AddChip';
import classes from './limits.module.css';
import { Rates } from './Rates';
import type { Limit, RuleNode } from './tree';

type Props = { node: RuleNode; set: (change: Partial<RuleNode>) => void; fault: boolean };

export function Limits({ node, set, fault }: Props) {
  const { t, i18n } = useTranslation('eligibility');
  const { money, list } = useFormat();
  const { limits } = node;
  const told = limits.map(({ countries, cents, currency }) => {
    const amount = money(cents / 100, currency);
    if (countries.length === 0) return limits.length > 1 ? t('limits.elsewhere', { amount }) : amount;
    return t('limits.in', { amount, countries: list(countries.map((code) => countryName(code, i18n.language))) });
  });
  const edit = (at: number, change: Partial<Limit>) =>
    set({ limits: limits.map((limit, place) => (place === at ? { ...limit, ...change } : limit)) });
  const add = () => set({ limits: [...limits, { countries: [], cents: 0, currency: 'EUR' }] });
  return (
    <Popover position="bottom-start" width={470} trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={classes.told}
          data-fault={fault || undefined}
          rightSection={<IconChevronDown size={14} />}
        >
          {told.join(', ') || t('limits.none')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.editor}>
        <h3>{t('limits.title')}</h3>
        <p className="second quiet">{t('limits.help')}</p>
        {limits.map((limit, at) => (
          <OneLimit
            key={at}
            limit={limit}
            edit={(change) => edit(at, change)}
            remove={() => set({ limits: limits.filter((_, place) => place !== at) })}
          />
        ))}
        <AddChip onClick={add}>{t('limits.add')}</AddChip>
        <Rates node={node} set={set} />
      </Popover.Dropdown>
    </Popover>
  );
}

function OneLimit({
  limit,
  edit,
  remove,
}: {
  limit: Limit;
  edit: (change: Partial<Limit>) => void;
  remove: () => void;
}) {
  const { t } = useTranslation('eligibility');
  const countries = useCountries();
  return (
    <div className={classes.limit}>
      <MultiSelect
        aria-label={t('limits.countries')}
        placeholder={limit.countries.length === 0 ? t('limits.everywhere') : undefined}
        data={countries}
        searchable
        openOnFocus={false}
        value={limit.countries}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => edit({ countries: chosen })}
      />
      <NumberInput
        aria-label={t('limits.amount')}
        value={limit.cents / 100}
        min={1}
        thousandSeparator=" "
        allowDecimal={false}
        hideControls
        onChange={(amount) => edit({ cents: Math.round(Number(amount) * 100) })}
      />
      <Select
        aria-label={t('limits.currency')}
        data={currencies}
        value={limit.currency}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(currency) => currency && edit({ currency })}
      />
      <ActionIcon aria-label={t('limits.remove')} onClick={remove}>
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
}
