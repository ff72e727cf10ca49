// The house clock: in the demonstration it tells the story's time, elsewhere the real one.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { houseQuery } from '../queries';

const half = 30_000;

/** The house's present moment as ISO text, moving on by half minutes. */
export function useHouseNow(): string {
  const { data: house, dataUpdatedAt } = useSuspenseQuery(houseQuery);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), half);
    return () => clearInterval(timer);
  }, []);
  const passed = Math.max(0, Date.now() - dataUpdatedAt);
  return new Date(new Date(house.now).getTime() + Math.floor(passed / half) * half).toISOString();
}
