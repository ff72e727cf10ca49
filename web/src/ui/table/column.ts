// A column of a big list.
import type { ReactNode } from 'react';

export type Column<Row> = {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Pixels; the one column without a width takes what is left. */
  width?: number;
  align?: 'end';
  /** The API's sort key; "-" before it turns it round. */
  sort?: string;
  /** What the key without "-" means: the newest or largest first, or (unless said) from A on. */
  begins?: 'ascending' | 'descending';
};

/** The sort that a click on a column's head asks for, given the present one. */
export const nextSort = (present: string | undefined, key: string): string => (present === key ? `-${key}` : key);

const turned = { ascending: 'descending', descending: 'ascending' } as const;

export const sortState = (
  present: string | undefined,
  key: string | undefined,
  begins: 'ascending' | 'descending' = 'ascending',
): 'ascending' | 'descending' | 'none' => {
  if (key === undefined) return 'none';
  if (present === key) return begins;
  return present === `-${key}` ? turned[begins] : 'none';
};
