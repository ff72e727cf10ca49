// The people who work in the house.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/roots';
import { loadWords } from '../../i18n/i18n';

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  loader: () => loadWords('people', 'accounts'),
  component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
});

export const peopleRoutes = [people] as const;
