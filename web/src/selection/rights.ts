// Which screens of a call are for those who run it. The server decides; this spares others a form that would fail.
import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { Problem } from '../problem';
import { runsHouse } from '../roles';
import type { Me } from '../types';
import { callQuery } from './queries';

type Asked = { context: { cache: QueryClient }; params: { slug: string } };

/** Only those who run a call are told its counts. */
const runs = async ({ context: { cache }, params: { slug } }: Asked) =>
  (await cache.ensureQueryData(callQuery(slug))).counts !== null;

export async function expectRuns(asked: Asked) {
  if (!(await runs(asked))) throw new Problem(403, 'forbidden', '');
}

/** A call's own address leads everybody else to its public page. */
export async function elsePublic(asked: Asked) {
  if (!(await runs(asked))) throw redirect({ to: '/apply/$slug', params: { slug: asked.params.slug }, replace: true });
}

export function expectHouse({ context: { me } }: { context: { me: Me } }) {
  if (!runsHouse(me)) throw new Problem(403, 'forbidden', '');
}
