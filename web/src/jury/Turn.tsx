// The next state of a jury, and the way to be rid of one that has not begun. What can't be undone is asked for first.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import type { JuryPageTold } from '../types';
import { Ask } from '../ui/dialog/Ask';
import { regret } from '../ui/states/undo';
import { juriesQuery, juryQuery } from './queries';

type Props = { page: JuryPageTold; slug: string; closed: () => void };

export function Turn({ page, slug, closed }: Props) {
  const { t } = useTranslation('jury');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { id, state } = page.head;
  const [asked, ask] = useState<'close' | 'remove'>();
  const path = { id };
  const turning = useMutation({
    mutationFn: () =>
      state === 'planned'
        ? api.POST('/api/juries/{id}/opening', { params: { path } })
        : api.POST('/api/juries/{id}/closing', { params: { path } }),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: async () => {
      ask(undefined);
      await cache.invalidateQueries({ queryKey: juryQuery(id).queryKey });
      if (asked) closed();
    },
  });
  const removing = useMutation({
    mutationFn: () => api.DELETE('/api/juries/{id}', { params: { path } }),
    onSuccess: async () => {
      await navigate({ to: '/calls/$slug/jury', params: { slug } });
      await cache.invalidateQueries({ queryKey: juriesQuery(slug).queryKey });
    },
    onError: (thrown) => {
      ask(undefined);
      regret(asProblem(thrown).message);
    },
  });
  if (state === 'closed') return null;
  const act = asked === 'remove' ? removing : turning;
  return (
    <>
      <Button
        variant="default"
        loading={turning.isPending}
        onClick={() => (state === 'planned' ? turning.mutate() : ask('close'))}
      >
        {t(state === 'planned' ? 'open' : 'close')}
      </Button>
      {state === 'planned' && (
        <Button variant="subtle" color="gray" onClick={() => ask('remove')}>
          {t('remove')}
        </Button>
      )}
      {asked && (
        <Ask
          opened
          close={() => ask(undefined)}
          title={t(`sure.${asked}`)}
          foot={
            <>
              <Button variant="default" onClick={() => ask(undefined)}>
                {t('screen.cancel')}
              </Button>
              <Button color="brick" loading={act.isPending} onClick={() => act.mutate()}>
                {t(asked)}
              </Button>
            </>
          }
        >
          <p>{t(`sure.${asked}Text`)}</p>
          {asked === 'close' && page.not_decided > 0 && <p>{t('sure.left', { count: page.not_decided })}</p>}
        </Ask>
      )}
    </>
  );
}
