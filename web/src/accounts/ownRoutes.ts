// One's own account, the second step that a house asks for, and the first evening of a house.
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
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

const secondStep = createRoute({
  getParentRoute: () => root,
  path: '/second-step',
  beforeLoad: async ({ context: { cache } }) => {
    const me = await cache.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', replace: true });
    if (!me.second_factor_needed) throw redirect({ to: '/', replace: true });
  },
  loader: ({ context: { cache } }) =>
    Promise.all([loadWords('account'), loadWords('app'), cache.ensureQueryData(houseQuery)]),
  component: lazyRouteComponent(() => import('./StepNeeded'), 'StepNeeded'),
});

export const accountRoutes = [account] as const;
export const setupRoutes = [setup, secondStep] as const;
