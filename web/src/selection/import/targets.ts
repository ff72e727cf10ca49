// Where a column of a spreadsheet may go, and which of those places take only certain values.
import type { CallDetail } from '../../types';
import type { Words } from '../../ui/words/words';
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

export type Meaning = { value: string; label: Words | null };

/** The values that a place takes, options of a choice with their own words; null where it takes any text. */
export function valuesOf(target: string | undefined, call: CallDetail): Meaning[] | null {
  const plain = (values: readonly string[]) => values.map((value): Meaning => ({ value, label: null }));
  if (target === 'status') return plain(decided);
  if (target === 'stage') return plain(stages);
  if (target === 'privately_held') return plain(['yes', 'no', 'rather_not_say']);
  const question = call.questions.find(({ id }) => target === `answer.${id}`);
  if (!question || question.options.length === 0) return null;
  return question.options.map(({ key, label }) => ({ value: key, label }));
}

export const guessed = ({ columns, header, mapping }: Import): Mapping =>
  mapping ?? { header, columns: columns.map(({ guess }) => guess), values: [] };

/** A column put somewhere else; what was said of its values no longer holds. */
export const withTarget = (mapping: Mapping, column: number, target: string): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((each, place) => (place === column ? target : each)),
  values: mapping.values.filter((value) => value.column !== column),
});

/** What a person says of a value stands before what was guessed; nothing said gives the guess back. */
export function withValue(mapping: Mapping, column: number, from: string, to: string): Mapping {
  const others = mapping.values.filter((value) => value.column !== column || value.from !== from);
  return { ...mapping, values: to === '' ? others : [...others, { column, from, to }] };
}

export type ValueRow = {
  column: number;
  from: string;
  /** Empty: nobody knows what it means. */
  to: string;
  count: number | null;
  by: 'nobody' | 'guess' | 'person';
};

/** Values that still want a meaning, then those that were given one, then those whose meaning was guessed. */
export function valueRows(mapping: Mapping, preview: ImportPreview | undefined): ValueRow[] {
  const given = (column: number, from: string) =>
    mapping.values.some((each) => each.column === column && each.from === from);
  const open = (preview?.unmapped_values ?? [])
    .filter(({ column, value }) => !given(column, value))
    .map(({ column, value, count }): ValueRow => ({ column, from: value, to: '', count, by: 'nobody' }));
  const guesses = (preview?.read_values ?? [])
    .filter(({ column, value }) => !given(column, value))
    .map(({ column, value, meaning, count }): ValueRow => ({ column, from: value, to: meaning, count, by: 'guess' }));
  return [...open, ...mapping.values.map((value): ValueRow => ({ ...value, count: null, by: 'person' })), ...guesses];
}

/** Places that two columns claim; tags may come from several. */
export const doubles = ({ columns }: Mapping): string[] => {
  const single = columns.filter((target) => target !== 'ignore' && target !== 'tags');
  return [...new Set(single.filter((target, place) => single.indexOf(target) !== place))];
};
