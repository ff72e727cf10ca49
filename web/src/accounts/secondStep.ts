// The second step at sign-in, as the server keeps it.
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api';
import { cache, meQuery } from '../queries';

export const secondStepQuery = queryOptions({
  queryKey: ['second-step'],
  queryFn: () => body(api.GET('/api/me/second-factor')),
});

export const beginSecondStep = () => body(api.POST('/api/me/second-factor'));
export const confirmSecondStep = (code: string) =>
  body(api.POST('/api/me/second-factor/confirmation', { body: { code } }));

/** Six digits are a code from the telephone; anything else is taken for the password. */
export const proofOf = (typed: string) =>
  /^\s*(\d\s?){6}$/.test(typed) ? { code: typed.replaceAll(/\s/g, '') } : { password: typed };

export const removeSecondStep = (typed: string) => api.POST('/api/me/second-factor/removal', { body: proofOf(typed) });
export const newRecoveryCodes = (typed: string) =>
  body(api.POST('/api/me/second-factor/recovery-codes', { body: proofOf(typed) }));

/** Who one is is asked again at once, even where no screen shows it: what opens next depends on it. */
export const secondStepChanged = () =>
  Promise.all([
    cache.invalidateQueries({ queryKey: secondStepQuery.queryKey }),
    cache.fetchQuery({ ...meQuery, staleTime: 0 }),
  ]);
