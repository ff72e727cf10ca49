// What waits for me.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { todayQuery } from './queries';

const today = createRoute({
  getParentRoute: () => inside,
  path: '/',
  loader: ({ context }) =>
    Promise.all([loadWords('today', 'selection', 'activity'), context.cache.ensureQueryData(todayQuery)]),
  component: lazyRouteComponent(() => import('./Today'), 'Today'),
});

export const todayRoutes = [today] as const;
