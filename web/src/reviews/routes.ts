// Reading: what one has to read, a file beside its rubric, the names alone; and, for the house, how a call is read.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { callQuery } from '../selection/queries';
import { expectRuns } from '../selection/rights';
import { phasesQuery, refusedQuery, reviewQuery, toReadQuery } from './queries';

const toRead = createRoute({
  getParentRoute: () => inside,
  path: '/reviews',
  loader: ({ context: { cache } }) => Promise.all([loadWords('reviews'), cache.ensureQueryData(toReadQuery)]),
  component: lazyRouteComponent(() => import('./ToReadPage'), 'ToReadPage'),
});

const review = createRoute({
  getParentRoute: () => inside,
  path: '/reviews/$id',
  params: { parse: ({ id }) => ({ id: Number(id) }), stringify: ({ id }) => ({ id: String(id) }) },
  loader: ({ context: { cache }, params: { id } }) =>
    Promise.all([
      loadWords('reviews', 'selection', 'sectors'),
      cache.ensureQueryData(reviewQuery(id)),
      cache.ensureQueryData(toReadQuery),
    ]),
  component: lazyRouteComponent(() => import('./ReviewPage'), 'ReviewPage'),
});

const names = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/names',
  loader: () => loadWords('reviews'),
  component: lazyRouteComponent(() => import('./NamesPage'), 'NamesPage'),
});

const reviewing = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/reviewing',
  beforeLoad: expectRuns,
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([
      loadWords('reviews'),
      loadWords('selection'),
      cache.ensureQueryData(callQuery(slug)),
      cache.ensureQueryData(phasesQuery(slug)),
    ]),
  component: lazyRouteComponent(() => import('./ReviewingPage'), 'ReviewingPage'),
});

const opened = (search: Record<string, unknown>): { file?: number } => {
  const file = Number(search.file);
  return Number.isInteger(file) && file > 0 ? { file } : {};
};

const answers = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/answers',
  beforeLoad: expectRuns,
  validateSearch: opened,
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([
      loadWords('reasons', 'selection'),
      cache.ensureQueryData(callQuery(slug)),
      cache.ensureQueryData(refusedQuery(slug)),
    ]),
  component: lazyRouteComponent(() => import('./AnswersPage'), 'AnswersPage'),
});

export const reviewRoutes = [toRead, review, names, reviewing, answers] as const;
