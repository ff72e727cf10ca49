// Calls and their files.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { readAddress } from './listQuery';
import { applicationQuery, callQuery, callsQuery } from './queries';
import { elsePublic, expectRuns } from './rights';

const words = () => loadWords('selection', 'activity');

const calls = createRoute({
  getParentRoute: () => inside,
  path: '/calls',
  loader: ({ context }) => Promise.all([words(), context.cache.ensureQueryData(callsQuery)]),
  component: lazyRouteComponent(() => import('./CallsList'), 'CallsList'),
});

const call = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug',
  beforeLoad: elsePublic,
  loader: ({ context, params }) =>
    Promise.all([words(), loadWords('calls', 'apply'), context.cache.ensureQueryData(callQuery(params.slug))]),
  component: lazyRouteComponent(() => import('./CallOverview'), 'CallOverview'),
});

const applications = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/applications',
  beforeLoad: expectRuns,
  validateSearch: readAddress,
  loader: ({ context, params }) => Promise.all([words(), context.cache.ensureQueryData(callQuery(params.slug))]),
  component: lazyRouteComponent(() => import('./ApplicationsList'), 'ApplicationsList'),
});

const application = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/applications/$id',
  validateSearch: readAddress,
  params: {
    parse: ({ slug, id }) => ({ slug, id: Number(id) }),
    stringify: ({ slug, id }) => ({ slug, id: String(id) }),
  },
  loader: ({ context, params }) =>
    Promise.all([
      words(),
      loadWords('offers'),
      context.cache.ensureQueryData(callQuery(params.slug)),
      context.cache.ensureQueryData(applicationQuery(params.id)),
    ]),
  component: lazyRouteComponent(() => import('./ApplicationPage'), 'ApplicationPage'),
});

export const selectionRoutes = [calls, call, applications, application] as const;
