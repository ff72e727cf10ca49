// What was done to many files, in a sentence: how many, and what or who or where.
import { useTranslation } from 'react-i18next';
import type { Wish } from './bulk';

export function useBulkSentence(people: { id: number; name: string }[]): (wish: Wish, count: number) => string {
  const { t } = useTranslation('selection');
  return ({ act, status, person, tag }, count) => {
    switch (act) {
      case 'status':
        return t('bulk.moved', { count, status: t(`status.${status ?? 'submitted'}`) });
      case 'look_after':
        return person
          ? t('bulk.kept', { count, name: people.find(({ id }) => id === person)?.name ?? '' })
          : t('bulk.free', { count });
      case 'tag':
        return t('bulk.tagged', { count, tag: tag ?? '' });
      default:
        return t('bulk.untagged', { count, tag: tag ?? '' });
    }
  };
}
