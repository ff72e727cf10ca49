// The events that a webhook can follow, by what they are about, in words.
import { useTranslation } from 'react-i18next';
import type words from '../i18n/en/webhooks.json';

type Told = typeof words.kind;
type About = keyof Told;

/** "application.submitted" under "application"; the server says which there are. */
export function byAbout(kinds: string[]): [About, string[]][] {
  const groups = new Map<string, string[]>();
  for (const kind of kinds) {
    const [about = ''] = kind.split('.');
    groups.set(about, [...(groups.get(about) ?? []), kind]);
  }
  return [...groups] as [About, string[]][];
}

/** A kind that has no words yet is told by its own name, so that a newer server never leaves a line blank. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation('webhooks');
  return (kind) => t(`kind.${kind}` as 'kind.application.submitted', { defaultValue: kind.replaceAll(/[._]/g, ' ') });
}
