// The programmes of the house, in the order of the pathway.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { callsQuery } from '../selection/queries';
import { programmesQuery } from './queries';

const programmes = createRoute({
  getParentRoute: () => inside,
  path: '/programmes',
  loader: ({ context: { cache } }) =>
    Promise.all([
      loadWords('programmes', 'selection'),
      cache.ensureQueryData(programmesQuery),
      cache.ensureQueryData(callsQuery),
    ]),
  component: lazyRouteComponent(() => import('./ProgrammesPage'), 'ProgrammesPage'),
});

export const programmeRoutes = [programmes] as const;
