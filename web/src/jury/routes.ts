// The jury: prepared by the house, shown on the projector, and a juror's own seat.
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { inside, root } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { meQuery } from '../queries';
import { callQuery } from '../selection/queries';
import { expectRuns } from '../selection/rights';
import { juriesQuery, juryQuery, ownJuriesQuery, screenQuery, seatQuery } from './queries';

const numbered = {
  parse: ({ slug, id }: { slug: string; id: string }) => ({ slug, id: Number(id) }),
  stringify: ({ slug, id }: { slug: string; id: number }) => ({ slug, id: String(id) }),
};

const juries = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/jury',
  beforeLoad: expectRuns,
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([
      loadWords('jury', 'selection'),
      cache.ensureQueryData(callQuery(slug)),
      cache.ensureQueryData(juriesQuery(slug)),
    ]),
  component: lazyRouteComponent(() => import('./JuriesPage'), 'JuriesPage'),
});

const jury = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/jury/$id',
  params: numbered,
  loader: ({ context: { cache }, params: { id } }) =>
    Promise.all([loadWords('jury', 'selection'), cache.ensureQueryData(juryQuery(id))]),
  component: lazyRouteComponent(() => import('./JuryPage'), 'JuryPage'),
});

const own = createRoute({
  getParentRoute: () => inside,
  path: '/juries',
  loader: ({ context: { cache } }) => Promise.all([loadWords('jury'), cache.ensureQueryData(ownJuriesQuery)]),
  component: lazyRouteComponent(() => import('./OwnJuriesPage'), 'OwnJuriesPage'),
});

const seat = createRoute({
  getParentRoute: () => inside,
  path: '/juries/$id',
  params: { parse: ({ id }) => ({ id: Number(id) }), stringify: ({ id }) => ({ id: String(id) }) },
  loader: ({ context: { cache }, params: { id } }) =>
    Promise.all([loadWords('jury', 'reviews', 'selection', 'sectors'), cache.ensureQueryData(seatQuery(id))]),
  component: lazyRouteComponent(() => import('./SeatPage'), 'SeatPage'),
});

// Outside the shell: nothing but the file is on the projector.
const screen = createRoute({
  getParentRoute: () => root,
  path: '/calls/$slug/jury/$id/screen',
  params: numbered,
  beforeLoad: async ({ context, location }) => {
    const me = await context.cache.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href }, replace: true });
    if (me.second_factor_needed) throw redirect({ to: '/second-step', replace: true });
  },
  loader: ({ context: { cache }, params: { id } }) =>
    Promise.all([loadWords('jury', 'reviews', 'selection', 'sectors'), cache.ensureQueryData(screenQuery(id))]),
  component: lazyRouteComponent(() => import('./ScreenPage'), 'ScreenPage'),
});

export const juryRoutes = [juries, jury, own, seat] as const;
export const projectorRoutes = [screen] as const;
