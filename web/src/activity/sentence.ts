// What happened, as the rest of a sentence that begins with who did it.
import { useTranslation } from 'react-i18next';
import { decided, eligibilities } from '../selection/choices';
import type { HistoryLine } from '../types';

/**
 * Gives the function that tells a line of history. Needs the words of `activity` and `selection`. A kind that has no
 * words yet is told by its own name, so that a newer server never leaves a line blank.
 */
export function useHistorySentence(): (line: Pick<HistoryLine, 'kind' | 'what' | 'count' | 'whom'>) => string {
  const { t } = useTranslation(['activity', 'selection']);
  const named = (what: string | null): string => {
    const status = decided.find((each) => each === what);
    if (status) return t(`selection:status.${status}`);
    const eligibility = eligibilities.find((each) => each === what);
    return eligibility ? t(`selection:eligibility.${eligibility}`) : (what ?? '');
  };
  return ({ kind, what, count, whom }) =>
    t(`activity:did.${kind.replaceAll('.', '_')}` as 'activity:did.application_submitted', {
      defaultValue: kind.replaceAll(/[._]/g, ' '),
      what: named(what),
      count: count ?? 1,
      whom: whom ?? t('activity:somebody'),
    });
}
