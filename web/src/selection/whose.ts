// Whose a call is, for readers of an installation with several houses.
import { useQuery } from '@tanstack/react-query';
import { houseQuery } from '../queries';
import type { Call } from '../types';

type Owned = { programme: Pick<Call['programme'], 'name'>; operator: Pick<Call['operator'], 'name'> };

/** "Cap · Le Port": the programme and its house, or the one name that both bear. */
export const whose = ({ programme, operator }: Owned): string =>
  programme.name === operator.name ? operator.name : `${programme.name} · ${operator.name}`;

/** Tells whose a call is; nothing where there is one house alone. */
export function useWhose(): (call: Owned) => string | null {
  const { data: house } = useQuery(houseQuery);
  return house && house.houses > 1 ? whose : () => null;
}
