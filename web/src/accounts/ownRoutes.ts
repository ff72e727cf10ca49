// One's own account, and the first evening of a house.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside, root } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { houseQuery, meQuery } from '../queries';

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  loader: () => loadWords('account', 'letters'),
  component: lazyRouteComponent(() => import('./AccountPage'), 'AccountPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  loader: ({ context: { cache } }) =>
    Promise.all([loadWords('account'), cache.ensureQueryData(houseQuery), cache.ensureQueryData(meQuery)]),
  component: lazyRouteComponent(() => import('./Setup'), 'Setup'),
});

export const accountRoutes = [account] as const;
export const setupRoutes = [setup] as const;
