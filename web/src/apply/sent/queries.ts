// The receipt of a file that was sent.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api';

export const receiptQuery = (id: number) =>
  queryOptions({
    queryKey: ['applications', String(id), 'receipt'],
    queryFn: () => body(api.GET('/api/applications/{id}/receipt', { params: { path: { id } } })),
  });
