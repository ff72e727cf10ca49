// Who did what, and when; what of it is posted elsewhere.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { callsQuery } from '../selection/queries';
import { expectHouse } from '../selection/rights';
import { type AuditAsked, auditQuery } from './queries';
import { webhooksQuery } from './webhookQueries';

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

const webhooks = createRoute({
  getParentRoute: () => inside,
  path: '/webhooks',
  beforeLoad: expectHouse,
  loader: ({ context: { cache } }) => Promise.all([loadWords('webhooks'), cache.ensureQueryData(webhooksQuery)]),
  component: lazyRouteComponent(() => import('./WebhooksPage'), 'WebhooksPage'),
});

const webhook = createRoute({
  getParentRoute: () => inside,
  path: '/webhooks/$id',
  beforeLoad: expectHouse,
  loader: ({ context: { cache } }) => Promise.all([loadWords('webhooks'), cache.ensureQueryData(webhooksQuery)]),
  component: lazyRouteComponent(() => import('./WebhookPage'), 'WebhookPage'),
});

export const activityRoutes = [audit, webhooks, webhook] as const;
