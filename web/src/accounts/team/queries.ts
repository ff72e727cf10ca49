// Who works in a house.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api';

export const peopleQuery = (operator: number) =>
  queryOptions({
    queryKey: ['people', String(operator)],
    queryFn: () => body(api.GET('/api/operators/{operator}/people', { params: { path: { operator } } })),
  });

export type PersonOfHouse = Awaited<ReturnType<NonNullable<ReturnType<typeof peopleQuery>['queryFn']>>>[number];
