// Who did what, and when.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { callsQuery } from '../selection/queries';
import { expectHouse } from '../selection/rights';
import { type AuditAsked, auditQuery } from './queries';

function asked(search: Record<string, unknown>): AuditAsked {
  const kind = typeof search.kind === 'string' && /^[a-z_.]+$/.test(search.kind) ? search.kind : undefined;
  const person = Number(search.person);
  return { ...(kind && { kind }), ...(Number.isInteger(person) && person > 0 && { person }) };
}

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  beforeLoad: expectHouse,
  validateSearch: asked,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { cache }, deps }) =>
    Promise.all([
      loadWords('activity', 'selection'),
      cache.ensureInfiniteQueryData(auditQuery(deps)),
      cache.ensureQueryData(callsQuery),
    ]),
  component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
});

export const activityRoutes = [audit] as const;
