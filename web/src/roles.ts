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
/** The houses that one runs whole: who runs only a programme says neither who works there nor how its letters read. */
export function housesRun(me: Me): Me['operators'] {
  const whole = me.grants.filter((grant) => !grant.programme && rank(grant.role as Role) >= rank('manager'));
  const everywhere = whole.some((grant) => !grant.operator && grant.role === 'admin');
  return me.operators.filter(({ id }) => everywhere || whole.some((grant) => grant.operator?.id === id));
}
export const isAdmin = (me: Me): boolean => roleOf(me) === 'admin';
