// What happened, as the rest of a sentence that begins with who did it.
import { useTranslation } from 'react-i18next';
import { decided, eligibilities } from '../selection/choices';
import type { HistoryLine } from '../types';
import { useFormat } from '../ui/format';

/** `all`: everything that several like lines told, where they are told as one. */
type Told = Pick<HistoryLine, 'kind' | 'what' | 'count' | 'whom' | 'by' | 'chosen'> & { all?: string[] };

/**
 * Gives the function that tells a line of history. Needs the words of `activity` and `selection`. A kind that has no
 * words yet is told by its own name, so that a newer server never leaves a line blank.
 */
export function useHistorySentence(): (line: Told) => string {
  const { t } = useTranslation(['activity', 'selection']);
  const { list } = useFormat();
  const named = (what: string | null): string => {
    const status = decided.find((each) => each === what);
    if (status) return t(`selection:status.${status}`);
    const eligibility = eligibilities.find((each) => each === what);
    return eligibility ? t(`selection:eligibility.${eligibility}`) : (what ?? '');
  };
  const fields = (names: string[]): string[] =>
    names
      .map((name) => t(`activity:field.${name.replace('startup.', '')}` as 'activity:field.city', { defaultValue: '' }))
      .filter(Boolean);
  return ({ kind, what, count, whom, by, chosen, all }) => {
    const changed = kind === 'startup.changed' ? [...new Set(fields(all ?? (what ? [what] : [])))] : [];
    if (changed.length > 0) return t('activity:did.startup_changed_fields', { what: list(changed) });
    const key = kind.replaceAll('.', '_');
    const chose = by?.id === chosen?.id ? 'self' : 'by';
    const finer = kind === 'application.tagged' && what && count ? `${key}_${what}` : chosen ? `${key}_${chose}` : key;
    return t(`activity:did.${finer}` as 'activity:did.application_submitted', {
      defaultValue: kind.replaceAll(/[._]/g, ' '),
      what: named(what),
      count: count ?? 1,
      name: chosen?.name,
      whom: whom ?? t('activity:somebody'),
      // What a team answered is told by its answer: "took the place".
      ...(kind === 'application.answered' && what && { context: what }),
    });
  };
}
