// The map of the front end. A module lists its routes in its own routes.ts and is added here.
import { createRouter } from '@tanstack/react-router';
import { doorRoutes } from '../accounts/door/routes';
import { accountRoutes, setupRoutes } from '../accounts/ownRoutes';
import { signInRoutes } from '../accounts/routes';
import { peopleRoutes } from '../accounts/team/routes';
import { activityRoutes } from '../activity/routes';
import { applyRoutes } from '../apply/routes';
import { interviewRoutes } from '../interviews/routes';
import { juryRoutes, projectorRoutes } from '../jury/routes';
import { letterRoutes, openLetterRoutes } from '../letters/routes';
import { offerRoutes, openOfferRoutes } from '../offers/routes';
import { participationRoutes } from '../participation/routes';
import { programmeRoutes } from '../programmes/routes';
import { cache } from '../queries';
import { reportRoutes } from '../reports/routes';
import { reviewRoutes } from '../reviews/routes';
import { managerRoutes } from '../selection/managerRoutes';
import { selectionRoutes } from '../selection/routes';
import { startupRoutes } from '../startups/routes';
import { todayRoutes } from '../today/routes';
import { Fault } from './Fault';
import { NotHere } from './NotHere';
import { inside, root } from './roots';

const tree = root.addChildren([
  ...signInRoutes,
  ...setupRoutes,
  ...doorRoutes,
  ...applyRoutes,
  ...openLetterRoutes,
  ...projectorRoutes,
  ...openOfferRoutes,
  inside.addChildren([
    ...todayRoutes,
    ...selectionRoutes,
    ...managerRoutes,
    ...reviewRoutes,
    ...reportRoutes,
    ...interviewRoutes,
    ...juryRoutes,
    ...offerRoutes,
    ...participationRoutes,
    ...startupRoutes,
    ...programmeRoutes,
    ...letterRoutes,
    ...activityRoutes,
    ...accountRoutes,
    ...peopleRoutes,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  context: { cache },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: Fault,
  defaultNotFoundComponent: NotHere,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
