// What waits for the reader, most harmful first, as the server orders it.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';

export const todayQuery = queryOptions({ queryKey: ['today'], queryFn: () => body(api.GET('/api/today')) });
