// Interviews: planned by the house, and the page of those who ask.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { callQuery } from '../selection/queries';
import { expectRuns } from '../selection/rights';
import { interviewFileQuery, interviewsQuery, ownInterviewsQuery } from './queries';

const planned = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/interviews',
  beforeLoad: expectRuns,
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([
      loadWords('interviews', 'selection'),
      cache.ensureQueryData(callQuery(slug)),
      cache.ensureQueryData(interviewsQuery(slug)),
    ]),
  component: lazyRouteComponent(() => import('./InterviewsPage'), 'InterviewsPage'),
});

const own = createRoute({
  getParentRoute: () => inside,
  path: '/interviews',
  loader: ({ context: { cache } }) => Promise.all([loadWords('interviews'), cache.ensureQueryData(ownInterviewsQuery)]),
  component: lazyRouteComponent(() => import('./OwnInterviewsPage'), 'OwnInterviewsPage'),
});

const file = createRoute({
  getParentRoute: () => inside,
  path: '/interviews/$id',
  params: { parse: ({ id }) => ({ id: Number(id) }), stringify: ({ id }) => ({ id: String(id) }) },
  loader: ({ context: { cache }, params: { id } }) =>
    Promise.all([loadWords('interviews', 'reviews', 'selection'), cache.ensureQueryData(interviewFileQuery(id))]),
  component: lazyRouteComponent(() => import('./InterviewFilePage'), 'InterviewFilePage'),
});

export const interviewRoutes = [planned, own, file] as const;
