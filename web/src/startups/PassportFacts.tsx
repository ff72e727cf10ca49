// The facts of a startup. "Not yet" and "rather not say" are answers and are told as such.
import { useTranslation } from 'react-i18next';
import type { Startup } from '../types';
import { countryName } from '../ui/countries';
import { useFormat } from '../ui/format';
import classes from './passport.module.css';
import { useSectors } from './sectors';

export function PassportFacts({ startup }: { startup: Startup }) {
  const { t, i18n } = useTranslation('startups');
  const { month, money, list } = useFormat();
  const sectors = useSectors();
  const { founded, founded_on, revenue, revenue_cents, revenue_currency, revenue_year } = startup;
  const amount = revenue_cents !== null && revenue_currency ? money(revenue_cents / 100, revenue_currency) : null;
  const place = [startup.city, startup.country && countryName(startup.country, i18n.language)]
    .filter(Boolean)
    .join(', ');
  const facts = [
    ['fact.place', place],
    ['fact.founded', founded_on ? month(founded_on) : founded === 'date' ? null : t(`founded.${founded}`)],
    ['fact.stage', t(`stage.${startup.stage}`)],
    ['fact.sectors', list(startup.sectors.map(sectors.name))],
    ['fact.technologies', list(startup.technologies)],
    [
      'fact.revenue',
      amount
        ? revenue_year
          ? t('inYear', { amount, year: revenue_year })
          : amount
        : revenue === 'amount'
          ? null
          : t(`revenue.${revenue}`),
    ],
    ['fact.privately_held', t(`held.${startup.privately_held}`)],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value || <span className="aside">{t('founded.unanswered')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
