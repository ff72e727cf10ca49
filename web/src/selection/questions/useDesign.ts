// The draft of a call's questions and consents: kept on this device until published.
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, body, onVersion } from '../../api';
import { asProblem } from '../../problem';
import { meQuery } from '../../queries';
import { useLocalDraft } from '../../ui/localDraft';
import { callQuery } from '../queries';
import type { Design } from './designer';

export function useDesign(slug: string) {
  const cache = useQueryClient();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: me } = useSuspenseQuery(meQuery);
  const published = useMemo(
    () => ({ questions: call.questions, consents: call.consents }),
    [call.questions, call.consents],
  );
  const draft = useLocalDraft<Design>(`spark.questions.${me?.id}.${slug}`, published, call.version);
  const publishing = useMutation({
    mutationFn: () =>
      body(
        api.PUT('/api/calls/{slug}/questions', {
          params: { path: { slug } },
          headers: onVersion(draft.version),
          body: draft.value,
        }),
      ),
    onSuccess: (fresh) => {
      cache.setQueryData(callQuery(slug).queryKey, fresh);
      draft.drop();
    },
    onError: (thrown) => {
      if (asProblem(thrown).status === 412) void cache.invalidateQueries({ queryKey: callQuery(slug).queryKey });
    },
  });
  return { call, draft, publishing };
}
