// The front door.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { houseQuery } from '../queries';

// Only a path of this site may follow a sign-in.
const pathOfOurs = (text: unknown): string | undefined =>
  typeof text === 'string' && /^\/(?![/\\])/.test(text) ? text : undefined;

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string | undefined } => ({
    next: pathOfOurs(search.next),
  }),
  loader: ({ context }) => Promise.all([context.cache.ensureQueryData(houseQuery), loadWords('accounts', 'door')]),
  component: lazyRouteComponent(() => import('./SignIn'), 'SignIn'),
});

export const signInRoutes = [signIn] as const;
