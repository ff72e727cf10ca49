// The verdict on what is filled in so far, asked half a second after the last change.
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { type Facts, saidSomething } from './facts';

export function useVerdict(slug: string, facts: Facts) {
  const { i18n } = useTranslation();
  const [calm] = useDebouncedValue(facts, 400);
  return useQuery({
    queryKey: ['check', slug, i18n.language, calm],
    queryFn: () => body(api.POST('/api/calls/{slug}/check', { params: { path: { slug } }, body: calm })),
    enabled: saidSomething(calm),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
