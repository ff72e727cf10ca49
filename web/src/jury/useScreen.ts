// What the projector does: each act answers with the screen as it is then; a refusal is said, and the screen asked anew.
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { ApplicationStatus, JuryScreen } from '../types';
import { juryQuery, screenQuery } from './queries';

export type Act =
  | { kind: 'show'; file: number }
  | { kind: 'closeVote'; file: number }
  | { kind: 'later'; file: number }
  | { kind: 'decide'; file: number; decided: ApplicationStatus; was: ApplicationStatus; why: string }
  | { kind: 'open' };

async function done(id: number, act: Act): Promise<JuryScreen | undefined> {
  if (act.kind === 'show')
    return body(api.POST('/api/juries/{id}/screen', { params: { path: { id } }, body: { file: act.file } }));
  if (act.kind === 'open') {
    await api.POST('/api/juries/{id}/opening', { params: { path: { id } } });
    return undefined;
  }
  const of = { params: { path: { id: act.file } } };
  if (act.kind === 'closeVote') return body(api.POST('/api/jury-files/{id}/result', of));
  if (act.kind === 'later') return body(api.POST('/api/jury-files/{id}/postponement', of));
  const { decided, was, why } = act;
  return body(api.POST('/api/jury-files/{id}/decision', { ...of, body: { decided, was, why: why || null } }));
}

export function useScreen(id: number) {
  const cache = useQueryClient();
  const { data: screen } = useSuspenseQuery(screenQuery(id));
  const acting = useMutation({
    mutationFn: (act: Act) => done(id, act),
    onSuccess: (told) => {
      if (told) cache.setQueryData(screenQuery(id).queryKey, told);
      else void cache.invalidateQueries({ queryKey: juryQuery(id).queryKey });
    },
    onError: () => cache.invalidateQueries({ queryKey: screenQuery(id).queryKey }),
  });
  const refusal = acting.error && asProblem(acting.error).message;
  return { screen, act: acting.mutate, busy: acting.isPending, refusal };
}
