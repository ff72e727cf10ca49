// The two roots that every route hangs from: open pages, and the house, which asks for a signed-in person.
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { loadWords } from '../i18n/i18n';
import { houseQuery, meQuery } from '../queries';
import { roleOf } from '../roles';
import { founderPlace } from './founderPlace';

export const root = createRootRouteWithContext<{ cache: QueryClient }>()({});

/** Routes for signed-in people: rendered inside the shell, with `me` in their context. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const me = await context.cache.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href }, replace: true });
    if (me.second_factor_needed) throw redirect({ to: '/second-step', replace: true });
    const own = roleOf(me) === 'member' ? founderPlace(location.pathname) : undefined;
    if (own) throw redirect({ ...own, replace: true });
    return { me };
  },
  loader: ({ context }) => Promise.all([context.cache.ensureQueryData(houseQuery), loadWords('app')]),
  component: lazyRouteComponent(() => import('./AppShell'), 'AppShell'),
});
