// Where a column of a spreadsheet may go, and which of those places take only certain values.
import type { CallDetail } from '../../types';
import { decided } from '../choices';
import type { Import, ImportPreview, Mapping } from './queries';

export const targets = [
  'name',
  'one_liner',
  'description',
  'country',
  'city',
  'founded_on',
  'stage',
  'sectors',
  'technologies',
  'website',
  'revenue',
  'privately_held',
  'people',
  'developers',
  'contact_name',
  'contact_email',
  'external_key',
  'status',
  'sent_at',
  'tags',
] as const;
export type Target = (typeof targets)[number];

export const isTarget = (text: string): text is Target => targets.some((target) => target === text);

export const answerTargets = (call: CallDetail): string[] =>
  call.questions.flatMap(({ id, kind }) => (id === null || kind === 'file' ? [] : [`answer.${id}`]));

const stages = ['idea', 'prototype', 'beta', 'launched', 'revenue'] as const;

/** The values that a place takes; null where it takes any text. */
export function valuesOf(target: string | undefined): readonly string[] | null {
  if (target === 'status') return decided;
  if (target === 'stage') return stages;
  if (target === 'privately_held') return ['yes', 'no', 'rather_not_say'];
  return null;
}

export const guessed = ({ columns, header, mapping }: Import): Mapping =>
  mapping ?? { header, columns: columns.map(({ guess }) => guess), values: [] };

/** A column put somewhere else; what was said of its values no longer holds. */
export const withTarget = (mapping: Mapping, column: number, target: string): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((each, place) => (place === column ? target : each)),
  values: mapping.values.filter((value) => value.column !== column),
});

export function withValue(mapping: Mapping, column: number, from: string, to: string): Mapping {
  const others = mapping.values.filter((value) => value.column !== column || value.from !== from);
  return { ...mapping, values: to === '' ? others : [...others, { column, from, to }] };
}

export type ValueRow = { column: number; from: string; to: string; count: number | null };

/** Values that were given a meaning, and those that still want one. */
export const valueRows = (mapping: Mapping, preview: ImportPreview | undefined): ValueRow[] => [
  ...(preview?.unmapped_values ?? []).flatMap(({ column, value, count }) =>
    mapping.values.some((each) => each.column === column && each.from === value)
      ? []
      : [{ column, from: value, to: '', count }],
  ),
  ...mapping.values.map((value) => ({ ...value, count: null })),
];

/** Places that two columns claim; tags may come from several. */
export const doubles = ({ columns }: Mapping): string[] => {
  const single = columns.filter((target) => target !== 'ignore' && target !== 'tags');
  return [...new Set(single.filter((target, place) => single.indexOf(target) !== place))];
};
