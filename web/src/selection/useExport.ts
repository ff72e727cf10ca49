// Saves the list as it is shown: its filters, its search, its columns. Fetched, not linked, so that the words searched
// stand in no address that a browser or a proxy keeps.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { download } from '../ui/download';
import { regret, say } from '../ui/states/undo';
import { type Hideable, hideable, type ListQuery } from './listQuery';
import { asked } from './queries';

async function fetchSheet(slug: string, query: ListQuery, hidden: string[]): Promise<Blob> {
  const hide: Hideable[] = hideable.filter((column) => hidden.includes(column));
  const { data } = await api.GET('/api/calls/{slug}/applications.csv', {
    params: { path: { slug }, query: { ...asked(query), ...(hide.length > 0 ? { hide } : {}) } },
    parseAs: 'blob',
  });
  return data as unknown as Blob;
}

export function useExport(slug: string, query: ListQuery, hidden: string[]) {
  const { t } = useTranslation('selection');
  return useMutation({
    mutationFn: () => fetchSheet(slug, query, hidden),
    onSuccess: (sheet) => {
      download(sheet, `${slug}.csv`);
      say(t('list.exported', { name: `${slug}.csv` }));
    },
    onError: (problem) => regret(problem.message),
  });
}
