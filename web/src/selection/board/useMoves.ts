// Moves files on the board: shown at once, refused when a colleague was faster, undone with one click for ten seconds.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { asProblem } from '../../problem';
import type { ApplicationLine } from '../../types';
import { regret, say } from '../../ui/states/undo';
import type { Decision } from './columns';

type Wish = { files: ApplicationLine[]; to: Decision };
export type Moving = ReadonlyMap<number, { file: ApplicationLine; to: Decision }>;

const atOnce = 200;

async function send(slug: string, { files, to }: Wish) {
  const done = { changed: 0, left: [] as string[], undo: [] as string[] };
  for (let from = 0; from < files.length; from += atOnce) {
    const moves = files
      .slice(from, from + atOnce)
      .map(({ id, status }) => ({ application: id, decided: to, was: status }));
    const part = await body(
      api.POST('/api/calls/{slug}/decisions', { params: { path: { slug } }, body: { moves, note: null } }),
    );
    done.changed += part.changed;
    done.left.push(...part.left_out.map(({ sentence }) => sentence));
    if (part.undo) done.undo.push(part.undo);
  }
  return done;
}

export function useMoves(slug: string) {
  const { t } = useTranslation(['board', 'selection']);
  const cache = useQueryClient();
  const [moving, setMoving] = useState<Moving>(new Map());
  const again = useCallback(() => cache.invalidateQueries({ queryKey: ['lists', slug] }), [cache, slug]);
  const undo = async (tokens: string[]) => {
    try {
      for (const token of [...tokens].reverse())
        await body(api.POST('/api/undo/{token}', { params: { path: { token } } }));
    } catch (thrown) {
      regret(asProblem(thrown).message);
    }
    await again();
  };
  const sending = useMutation({
    mutationFn: (wish: Wish) => send(slug, wish),
    onMutate: ({ files, to }) =>
      setMoving((now) => new Map([...now, ...files.map((file) => [file.id, { file, to }] as const)])),
    onSuccess: (done, { files, to }) => {
      const status = t(`selection:status.${to}`);
      const [first] = files;
      const said =
        files.length === 1 && first
          ? t('selection:file.moved', { name: first.startup.name, status })
          : t('moved', { count: done.changed, status });
      if (done.changed > 0) say(said, () => void undo(done.undo));
      if (done.left.length > 0) regret(`${t('left', { count: done.left.length })} ${done.left[0]}`);
    },
    onError: (problem) => regret(asProblem(problem).message),
    onSettled: async (_done, _error, { files }) => {
      await again();
      setMoving((now) => new Map([...now].filter(([id]) => !files.some((file) => file.id === id))));
    },
  });
  const move = useCallback(
    (files: ApplicationLine[], to: Decision) => {
      const others = files.filter(({ status }) => status !== to);
      if (others.length > 0) sending.mutate({ files: others, to });
    },
    [sending.mutate],
  );
  return { moving, move };
}
