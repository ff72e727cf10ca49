// The cohorts of a programme, each with who is in it.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { expectHouse } from '../selection/rights';
import { cohortQuery } from './queries';

const cohort = createRoute({
  getParentRoute: () => inside,
  path: '/programmes/$slug/cohorts/$id',
  beforeLoad: expectHouse,
  params: {
    parse: ({ slug, id }) => ({ slug, id: Number(id) }),
    stringify: ({ slug, id }) => ({ slug, id: String(id) }),
  },
  loader: ({ context: { cache }, params: { slug, id } }) =>
    Promise.all([loadWords('offers', 'programmes'), cache.ensureQueryData(cohortQuery(slug, id))]),
  component: lazyRouteComponent(() => import('./CohortPage'), 'CohortPage'),
});

export const participationRoutes = [cohort] as const;
