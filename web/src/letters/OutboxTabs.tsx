// The states of letters as tabs with their counts, each an address.
import { useTranslation } from 'react-i18next';
import type { LetterState } from '../types';
import { type ViewTab, ViewTabs } from '../ui/shell/ViewTabs';
import { type OutboxAsked, statesShown } from './outboxAddress';

type Props = { asked: OutboxAsked; counts: { state: LetterState; letters: number }[] };

/** Within a batch the tabs tell no counts: those are the whole house's. */
export function OutboxTabs({ asked, counts }: Props) {
  const { t } = useTranslation('letters');
  const count = (letters: number) => (asked.batch ? undefined : letters);
  const tabs: ViewTab[] = [
    {
      key: 'all',
      label: t('all'),
      count: count(counts.reduce((sum, { letters }) => sum + letters, 0)),
      to: '/letters',
      search: { ...asked, state: undefined },
      here: asked.state === undefined,
    },
    ...statesShown(counts, asked.state).map((state) => ({
      key: state,
      label: t(`state.${state}`),
      count: count(counts.find((each) => each.state === state)?.letters ?? 0),
      to: '/letters',
      search: { ...asked, state },
      here: asked.state === state,
    })),
  ];
  return <ViewTabs label={t('states')} tabs={tabs} />;
}
