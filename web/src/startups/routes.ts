// Startups and their passports.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { passportQuery, startupQuery, startupsQuery, teamQuery } from './queries';

const country = (search: Record<string, unknown>): { country?: string } =>
  typeof search.country === 'string' && /^[A-Z]{2}$/.test(search.country) ? { country: search.country } : {};

const startups = createRoute({
  getParentRoute: () => inside,
  path: '/startups',
  validateSearch: country,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { cache }, deps, location }) =>
    Promise.all([
      loadWords('startups'),
      cache.ensureInfiniteQueryData(startupsQuery({ ...deps, search: location.state.words || undefined })),
    ]),
  component: lazyRouteComponent(() => import('./StartupsList'), 'StartupsList'),
});

const passport = createRoute({
  getParentRoute: () => inside,
  path: '/startups/$id',
  params: { parse: ({ id }) => ({ id: Number(id) }), stringify: ({ id }) => ({ id: String(id) }) },
  loader: ({ context: { cache }, params: { id } }) =>
    Promise.all([
      loadWords('startups', 'sectors', 'activity', 'selection', 'letters'),
      // Its own team reads it with the words of their forms.
      cache.ensureQueryData(startupQuery(id)).then(({ mine }) => (mine ? loadWords('apply') : undefined)),
      cache.ensureQueryData(teamQuery(id)),
      cache.ensureQueryData(passportQuery(id)),
    ]),
  component: lazyRouteComponent(() => import('./PassportPage'), 'PassportPage'),
});

export const startupRoutes = [startups, passport] as const;
