// What the screens of programmes ask the server.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';

export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: () => body(api.GET('/api/programmes')),
});
