// What came of a call.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { callQuery } from '../selection/queries';
import { expectRuns } from '../selection/rights';
import { reportQuery } from './queries';

const report = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/report',
  beforeLoad: expectRuns,
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([
      loadWords('reports', 'selection'),
      cache.ensureQueryData(callQuery(slug)),
      cache.ensureQueryData(reportQuery(slug)),
    ]),
  component: lazyRouteComponent(() => import('./ReportPage'), 'ReportPage'),
});

export const reportRoutes = [report] as const;
