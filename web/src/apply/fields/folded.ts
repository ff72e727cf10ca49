// Text without case and accents, for finding: "bresil" finds Brésil.
import type { ComboboxItem, ComboboxParsedItem } from '@mantine/core';

export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Mantine's filter of options, by their folded labels. */
export const foldedFilter = ({ options, search }: { options: ComboboxParsedItem[]; search: string }) => {
  const wanted = folded(search.trim());
  return (options as ComboboxItem[]).filter(({ label }) => folded(label).includes(wanted));
};
