// The offers of a call for its house; an offer by its letter's link, without an account.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside, root } from '../app/roots';
import { loadWords } from '../i18n/i18n';
import { houseQuery } from '../queries';
import { callQuery } from '../selection/queries';
import { expectRuns } from '../selection/rights';
import { offersQuery } from './queries';

const offers = createRoute({
  getParentRoute: () => inside,
  path: '/calls/$slug/offers',
  beforeLoad: expectRuns,
  loader: ({ context: { cache }, params: { slug } }) =>
    Promise.all([
      loadWords('offers', 'selection'),
      cache.ensureQueryData(callQuery(slug)),
      cache.ensureQueryData(offersQuery(slug)),
    ]),
  component: lazyRouteComponent(() => import('./OffersPage'), 'OffersPage'),
});

const byLink = createRoute({
  getParentRoute: () => root,
  path: '/offer',
  loader: ({ context: { cache } }) => Promise.all([loadWords('offers', 'apply'), cache.ensureQueryData(houseQuery)]),
  component: lazyRouteComponent(() => import('./OfferByLink'), 'OfferByLink'),
});

export const offerRoutes = [offers] as const;
export const openOfferRoutes = [byLink] as const;
