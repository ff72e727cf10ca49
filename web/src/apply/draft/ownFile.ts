// Which of the reader's files the form opens: the one that the address names, else their newest for this call.
import type { Me } from '../../types';

export function ownFile(me: Me | null, slug: string, named: number | undefined): number | undefined {
  const own = (me?.applications ?? []).filter((file) => file.call_slug === slug);
  if (named !== undefined && own.some(({ id }) => id === named)) return named;
  const going = own.filter(({ status }) => status !== 'withdrawn');
  return (going.length > 0 ? going : own).map(({ id }) => id).sort((a, b) => b - a)[0];
}
