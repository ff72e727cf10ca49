// What a programme manager does with a call: design it, open it, fill it.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../app/roots';
import { loadAllWords, loadWords } from '../i18n/i18n';
import { programmesQuery } from '../programmes/queries';
import { boardQuery } from './board/queries';
import { rulesQuery } from './eligibility/queries';
import { importsQuery } from './import/queries';
import { callQuery, callsQuery } from './queries';
import { expectHouse, expectRuns } from './rights';

const eligibility = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/eligibility',
  beforeLoad: expectRuns,
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([
      loadWords('selection'),
      loadAllWords('eligibility'),
      cache.ensureQueryData(callQuery(slug)),
      cache.ensureQueryData(callsQuery),
      cache.ensureQueryData(rulesQuery(slug)),
    ]),
  component: lazyRouteComponent(() => import('./eligibility/EligibilityPage'), 'EligibilityPage'),
});

const board = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/board',
  beforeLoad: expectRuns,
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([
      loadWords('selection', 'board', 'startups', 'sectors'),
      cache.ensureQueryData(callQuery(slug)),
      cache.ensureQueryData(boardQuery(slug)),
    ]),
  component: lazyRouteComponent(() => import('./board/BoardPage'), 'BoardPage'),
});

const questions = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/questions',
  beforeLoad: expectRuns,
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([
      loadWords('selection'),
      loadAllWords('eligibility', 'questions'),
      cache.ensureQueryData(callQuery(slug)),
    ]),
  component: lazyRouteComponent(() => import('./questions/QuestionsPage'), 'QuestionsPage'),
});

const create = createRoute({
  getParentRoute: () => inside,
  path: '/calls/new',
  beforeLoad: expectHouse,
  loader: ({ context: { cache } }) =>
    Promise.all([
      loadWords('selection', 'calls'),
      cache.ensureQueryData(callsQuery),
      cache.ensureQueryData(programmesQuery),
    ]),
  component: lazyRouteComponent(() => import('./call/NewCall'), 'NewCall'),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/settings',
  beforeLoad: expectRuns,
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([loadWords('selection', 'calls'), cache.ensureQueryData(callQuery(slug))]),
  component: lazyRouteComponent(() => import('./call/CallSettings'), 'CallSettings'),
});

const imported = (search: Record<string, unknown>): { file?: number } => {
  const file = Number(search.file);
  return Number.isInteger(file) && file > 0 ? { file } : {};
};

const bringIn = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/import',
  beforeLoad: expectRuns,
  validateSearch: imported,
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([
      loadWords('selection', 'imports', 'startups'),
      cache.ensureQueryData(callQuery(slug)),
      cache.ensureQueryData(importsQuery(slug)),
    ]),
  component: lazyRouteComponent(() => import('./import/ImportPage'), 'ImportPage'),
});

export const managerRoutes = [create, board, eligibility, questions, settings, bringIn] as const;
