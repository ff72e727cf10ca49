// Ways in beside the password: a letter asked for, its link, an invitation.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../app/roots';
import { loadWords } from '../../i18n/i18n';

const loader = () => loadWords('door');

const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten',
  loader,
  component: lazyRouteComponent(() => import('./Forgotten'), 'Forgotten'),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  loader,
  component: lazyRouteComponent(() => import('./NewPasswordByLetter'), 'NewPasswordByLetter'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  loader,
  component: lazyRouteComponent(() => import('./Welcome'), 'Welcome'),
});

export const doorRoutes = [forgotten, newPassword, welcome] as const;
