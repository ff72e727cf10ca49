// What a person may do, from their grants. The server decides; this only spares them doors that are closed.
import type { Me, Role } from './types';

const order: Role[] = ['member', 'juror', 'advisor', 'manager', 'admin'];

const rank = (role: Role) => order.indexOf(role);

/** The highest role among the grants; somebody without grants is a member. */
export const roleOf = (me: Me): Role =>
  me.grants
    .map((grant) => grant.role as Role)
    .reduce<Role>((best, role) => (rank(role) > rank(best) ? role : best), 'member');

export const runsHouse = (me: Me): boolean => rank(roleOf(me)) >= rank('manager');
export const isAdmin = (me: Me): boolean => roleOf(me) === 'admin';
