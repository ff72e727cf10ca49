// French sets a space before its tall punctuation and within its quotes; a line must not break there.
import type { Language } from './languages';

const kept = '\u00a0';

export function typeset(text: string, language: Language): string {
  if (language !== 'fr') return text;
  return text.replace(/ (?=[;:?!»%](?:\s|$|[.,)]))/g, kept).replace(/« /g, `«${kept}`);
}
