// What founders open: a call to read, its form, the receipt, and a co-founder's link. None asks to sign in first.

import type { QueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { houseQuery, meQuery } from '../queries';
import { applicationQuery, callQuery, callsQuery } from '../selection/queries';
import type { Me } from '../types';
import { ownFile } from './draft/ownFile';
import { comeBack } from './draft/wayBack';
import { receiptQuery } from './sent/queries';

const opening = (cache: QueryClient): Promise<Me | null> =>
  Promise.all([cache.ensureQueryData(meQuery), cache.ensureQueryData(houseQuery), loadWords('apply', 'sectors')]).then(
    ([me]) => me ?? comeBack(),
  );

const fileOf = (search: Record<string, unknown>): { file?: number } => {
  const file = Number(search.file);
  return Number.isInteger(file) && file > 0 ? { file } : {};
};
const stepOf = (search: Record<string, unknown>): { step?: string } =>
  typeof search.step === 'string' && /^[a-z]+(-\d+)?$/.test(search.step) ? { step: search.step } : {};

const fault = lazyRouteComponent(() => import('./read/CallFault'), 'CallFault');

const read = createRoute({
  getParentRoute: () => root,
  path: '/apply/$slug',
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([opening(cache), cache.ensureQueryData(callQuery(slug)), cache.ensureQueryData(callsQuery)]),
  component: lazyRouteComponent(() => import('./read/CallPage'), 'CallPage'),
  errorComponent: fault,
});

const form = createRoute({
  getParentRoute: () => root,
  path: '/apply/$slug/form',
  validateSearch: (search: Record<string, unknown>) => ({ ...fileOf(search), ...stepOf(search) }),
  loaderDeps: ({ search: { file } }) => ({ file }),
  loader: async ({ context: { cache }, params: { slug }, deps: { file } }) => {
    const [me] = await Promise.all([opening(cache), loadWords('startups'), cache.ensureQueryData(callQuery(slug))]);
    const id = ownFile(me, slug, file);
    if (id !== undefined) await cache.ensureQueryData(applicationQuery(id));
  },
  component: lazyRouteComponent(() => import('./draft/FormPage'), 'FormPage'),
  errorComponent: fault,
});

const sent = createRoute({
  getParentRoute: () => root,
  path: '/apply/$slug/sent',
  validateSearch: fileOf,
  loaderDeps: ({ search: { file } }) => ({ file }),
  loader: async ({ context: { cache }, params: { slug }, deps }) => {
    const [me] = await Promise.all([opening(cache), cache.ensureQueryData(callQuery(slug))]);
    const id = ownFile(me, slug, deps.file);
    if (id === undefined) return;
    const [file] = await Promise.all([
      cache.ensureQueryData(applicationQuery(id)),
      loadWords('selection', 'offers', 'interviews'),
    ]);
    if (file.sent_at && file.status !== 'withdrawn') await cache.ensureQueryData(receiptQuery(id));
  },
  component: lazyRouteComponent(() => import('./sent/SentPage'), 'SentPage'),
  errorComponent: fault,
});

const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  loader: ({ context: { cache } }) => opening(cache),
  component: lazyRouteComponent(() => import('./join/Join'), 'Join'),
});

export const applyRoutes = [read, form, sent, join] as const;
