// What the server holds in each field of a passport, by the field's name in the API, in the shape that the form types.
import type { Startup } from '../../types';
import type { Value } from '../saving/changes';
import type { Outgoing } from '../saving/standing';

const passport: Record<string, (startup: Startup) => Value> = {
  'startup.name': ({ name }) => name,
  'startup.one_liner': ({ one_liner }) => one_liner,
  'startup.description': ({ description }) => description,
  'startup.country': ({ country }) => country ?? '',
  'startup.city': ({ city }) => city,
  'startup.founded': ({ founded }) => founded,
  'startup.founded_on': ({ founded_on }) => founded_on ?? '',
  'startup.stage': ({ stage }) => stage,
  'startup.sectors': ({ sectors }) => sectors,
  'startup.technologies': ({ technologies }) => technologies,
  'startup.website': ({ website }) => website ?? '',
  'startup.revenue': ({ revenue }) => revenue,
  'startup.revenue_cents': ({ revenue_cents }) => (revenue_cents === null ? '' : String(revenue_cents)),
  'startup.revenue_currency': ({ revenue_currency }) => revenue_currency ?? '',
  'startup.revenue_year': ({ revenue_year }) => (revenue_year === null ? '' : String(revenue_year)),
  'startup.privately_held': ({ privately_held }) => privately_held,
};

export const passportFields = Object.keys(passport);

/** Undefined: no field of a passport. */
export const passportValue = (startup: Startup, field: string): Value | undefined => passport[field]?.(startup);

export const asText = (value: Value): string => (typeof value === 'string' ? value : value.join(', '));
export const asChoices = (value: Value): string[] => (typeof value === 'string' ? (value ? [value] : []) : value);

/** One field as the API takes it, with what it was when the change began. */
export const fieldChange = ({ field, value, was }: Outgoing) =>
  typeof value === 'string'
    ? { field, text: value, was_text: asText(was) }
    : { field, choices: value, was_choices: asChoices(was) };

/** A year says nothing without its amount: such fields travel together. */
export function together(field: string): string {
  if (field.startsWith('startup.founded')) return 'founded';
  if (field.startsWith('startup.revenue')) return 'revenue';
  return field;
}
