// Making another of the team the owner: asked first, because only they can hand it back.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { Member } from '../types';
import { Ask } from '../ui/dialog/Ask';
import { Refused } from '../ui/states/Refused';
import { say } from '../ui/states/undo';
import { teamQuery } from './queries';

const refusals = ['no_account', 'not_owner', 'owner_already'] as const;

type Props = { startup: number; heir: Pick<Member, 'id' | 'name'>; opened: boolean; close: () => void };

export function HandOver({ startup, heir: { id, name }, opened, close }: Props) {
  const { t } = useTranslation('startups');
  const cache = useQueryClient();
  const handing = useMutation({
    mutationFn: () =>
      body(api.POST('/api/startups/{id}/ownership', { params: { path: { id: startup } }, body: { member: id } })),
    onSuccess: (team) => {
      cache.setQueryData(teamQuery(startup).queryKey, team);
      void cache.invalidateQueries({ queryKey: ['startups', String(startup)] });
      void cache.invalidateQueries({ queryKey: ['applications'] });
      say(t('handOver.done', { name }));
      close();
    },
  });
  const problem = handing.error && asProblem(handing.error);
  const known = refusals.find((code) => code === problem?.code);
  const foot = (
    <>
      <Button variant="default" onClick={close}>
        {t('handOver.no')}
      </Button>
      <Button loading={handing.isPending} onClick={() => handing.mutate()}>
        {t('handOver.yes')}
      </Button>
    </>
  );
  return (
    <Ask opened={opened} close={close} title={t('handOver.ask', { name })} foot={foot}>
      <p>{t('handOver.text', { name })}</p>
      {problem && (
        <Refused
          reason={known ? t(`handOver.refused.${known}`, { name }) : problem.message || t('handOver.noAnswer')}
        />
      )}
    </Ask>
  );
}
