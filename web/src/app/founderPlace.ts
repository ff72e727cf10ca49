// Where a founder belongs who opens an address of the house: its own public page or file of the same call.
export type Place =
  | { to: '/' }
  | { to: '/apply/$slug'; params: { slug: string } }
  | { to: '/apply/$slug/form'; params: { slug: string }; search: { file: number } };

/** Nothing where the address is for everybody. */
export function founderPlace(pathname: string): Place | undefined {
  const [, room, slug, part, id] = pathname.split('/');
  if (room !== 'calls') return undefined;
  if (!slug || slug === 'new') return { to: '/' };
  if (part === 'applications' && id && /^\d+$/.test(id))
    return { to: '/apply/$slug/form', params: { slug }, search: { file: Number(id) } };
  return { to: '/apply/$slug', params: { slug } };
}
