// Sectors are short words that anybody may add to; those that the house knows are kept by key and told in one's language.
import { useTranslation } from 'react-i18next';

export type Sayings = { name: (kept: string) => string; kept: (name: string) => string; names: string[] };

export function sayingsOf(words: Record<string, string>): Sayings {
  const plain = (text: string) => text.trim().toLocaleLowerCase();
  const keys = new Map(
    Object.entries(words).flatMap(([key, name]) => [[plain(name), key] as const, [key, key] as const]),
  );
  return {
    name: (kept) => words[plain(kept)] ?? kept,
    kept: (name) => keys.get(plain(name)) ?? name,
    names: Object.values(words),
  };
}

export function useSectors(): Sayings {
  const { i18n } = useTranslation('sectors');
  return sayingsOf((i18n.getResourceBundle(i18n.language, 'sectors') ?? {}) as Record<string, string>);
}
