// Tells every screen in whose time zone to write times: the signed-in person's own, for a guest the house's.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { houseQuery, meQuery } from '../queries';
import { ReaderContext } from '../ui/reader';

export function HouseReader({ children }: { children: ReactNode }) {
  const house = useQuery({ ...houseQuery, enabled: false }).data;
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const zone = me?.time_zone || house?.time_zone;
  const year = house?.now.slice(0, 4);
  const reader = useMemo(() => ({ zone, year }), [zone, year]);
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}
