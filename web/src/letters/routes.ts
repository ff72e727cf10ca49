// Letters: the outbox of those who run a house, a letter in it, their wording; everybody's notices; the way out
// of letters, without an account.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside, root } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { houseQuery } from '../queries';
import { expectHouse } from '../selection/rights';
import { noticesQuery } from './noticeQueries';
import { outboxAsked } from './outboxAddress';
import { letterQuery, outboxQuery, postQuery, templatesQuery } from './queries';
import { wordingAsked } from './wordingAddress';

const outbox = createRoute({
  getParentRoute: () => inside,
  path: '/letters',
  beforeLoad: expectHouse,
  validateSearch: outboxAsked,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { cache }, deps }) =>
    Promise.all([loadWords('letters'), cache.ensureInfiniteQueryData(outboxQuery(deps))]),
  component: lazyRouteComponent(() => import('./OutboxPage'), 'OutboxPage'),
});

const wording = createRoute({
  getParentRoute: () => inside,
  path: '/letters/wording',
  beforeLoad: expectHouse,
  validateSearch: wordingAsked,
  loaderDeps: ({ search: { operator } }) => ({ operator }),
  loader: ({ context: { cache, me }, deps }) =>
    Promise.all([
      loadWords('letters'),
      cache.ensureQueryData(templatesQuery(deps.operator ?? me.operators[0]?.id ?? 0)),
    ]),
  component: lazyRouteComponent(() => import('./WordingPage'), 'WordingPage'),
});

const letter = createRoute({
  getParentRoute: () => inside,
  path: '/letters/$id',
  beforeLoad: expectHouse,
  params: { parse: ({ id }) => ({ id: Number(id) }), stringify: ({ id }) => ({ id: String(id) }) },
  validateSearch: outboxAsked,
  loader: ({ context: { cache }, params: { id } }) =>
    Promise.all([loadWords('letters'), cache.ensureQueryData(letterQuery(id)), cache.ensureQueryData(postQuery)]),
  component: lazyRouteComponent(() => import('./LetterPage'), 'LetterPage'),
});

const notices = createRoute({
  getParentRoute: () => inside,
  path: '/notices',
  loader: ({ context: { cache } }) => Promise.all([loadWords('letters'), cache.ensureInfiniteQueryData(noticesQuery)]),
  component: lazyRouteComponent(() => import('./NoticesPage'), 'NoticesPage'),
});

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe',
  loader: ({ context: { cache } }) => Promise.all([loadWords('letters'), cache.ensureQueryData(houseQuery)]),
  component: lazyRouteComponent(() => import('./UnsubscribePage'), 'UnsubscribePage'),
});

export const letterRoutes = [outbox, wording, letter, notices] as const;
export const openLetterRoutes = [unsubscribe] as const;
