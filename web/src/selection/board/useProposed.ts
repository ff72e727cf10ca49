// Makes the moves of a proposal: ordinary moves in pencil, refused one by one where a colleague was faster.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { asProblem } from '../../problem';
import type { ProposedPlaces } from '../../types';
import { regret, say } from '../../ui/states/undo';

const atOnce = 200;

export function useProposed(slug: string, done: () => void) {
  const { t } = useTranslation('board');
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (moves: ProposedPlaces['moves']) => {
      let changed = 0;
      const left: string[] = [];
      for (let from = 0; from < moves.length; from += atOnce) {
        const part = await body(
          api.POST('/api/calls/{slug}/decisions', {
            params: { path: { slug } },
            body: {
              moves: moves
                .slice(from, from + atOnce)
                .map(({ application, decided, was }) => ({ application, decided, was })),
              note: null,
            },
          }),
        );
        changed += part.changed;
        left.push(...part.left_out.map(({ sentence }) => sentence));
      }
      return { changed, left };
    },
    onSuccess: ({ changed, left }) => {
      if (changed > 0) say(t('proposal.made', { count: changed }));
      if (left.length > 0) regret(`${t('left', { count: left.length })} ${left[0]}`);
      done();
    },
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: ['lists', slug] }),
  });
}
