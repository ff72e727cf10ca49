// The report as a file in one's downloads, in one's language.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { download } from '../ui/download';
import { regret, say } from '../ui/states/undo';

const fetched = {
  pdf: (slug: string) => api.GET('/api/calls/{slug}/report.pdf', { params: { path: { slug } }, parseAs: 'blob' }),
  xlsx: (slug: string) => api.GET('/api/calls/{slug}/report.xlsx', { params: { path: { slug } }, parseAs: 'blob' }),
};
export type Form = keyof typeof fetched;

export function useSaved(slug: string, form: Form) {
  const { t } = useTranslation('reports');
  const name = `${slug}.${form}`;
  return useMutation({
    mutationFn: () => fetched[form](slug),
    onSuccess: ({ data }) => {
      download(data as unknown as Blob, name);
      say(t('saved', { name }));
    },
    onError: (problem) => regret(problem.message),
  });
}
