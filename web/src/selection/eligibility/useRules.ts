// The draft of a call's rules: kept on this device until published, refused when somebody published meanwhile.
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { asProblem } from '../../problem';
import { meQuery } from '../../queries';
import { useLocalDraft } from '../../ui/localDraft';
import { publishRules, rulesQuery } from './queries';
import type { RuleNode } from './tree';

export function useRules(slug: string) {
  const cache = useQueryClient();
  const { data: page } = useSuspenseQuery(rulesQuery(slug));
  const { data: me } = useSuspenseQuery(meQuery);
  const published: RuleNode = page.rules;
  const draft = useLocalDraft<RuleNode>(`spark.rules.${me?.id}.${slug}`, published, page.version);
  const publishing = useMutation({
    mutationFn: () => publishRules(slug, draft.value, draft.version),
    onSuccess: (fresh) => {
      cache.setQueryData(rulesQuery(slug).queryKey, fresh);
      draft.drop();
      void cache.invalidateQueries({ queryKey: ['calls'] });
      void cache.invalidateQueries({ queryKey: ['lists', slug] });
    },
    onError: (thrown) => {
      if (asProblem(thrown).status === 412) void cache.invalidateQueries({ queryKey: rulesQuery(slug).queryKey });
    },
  });
  return { page, published, draft, publishing };
}
