// How a call is read: its phases, how far each is, who reads what, and what it is read for.
import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import { CallPage } from '../selection/CallPage';
import { callQuery } from '../selection/queries';
import type { Phase } from '../types';
import { Tag } from '../ui/pieces/Tag';
import { Empty } from '../ui/states/Empty';
import { regret } from '../ui/states/undo';
import { CoverageLine } from './CoverageLine';
import { PhaseSettings } from './PhaseSettings';
import { ProposalBlock } from './ProposalBlock';
import { phasesQuery } from './queries';
import { Reviewers } from './Reviewers';
import { RubricRead } from './RubricRead';
import classes from './reviewing.module.css';
import { StandingsBlock } from './StandingsBlock';

const route = getRouteApi('/inside/calls/$slug/reviewing');
const tones = { planned: 'azure', open: 'moss', closed: 'ink' } as const;

export function ReviewingPage() {
  const { t } = useTranslation(['reviews', 'selection']);
  const { slug } = route.useParams();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: phases } = useSuspenseQuery(phasesQuery(slug));
  const [chosen, choose] = useState<number>();
  const phase = phases.find(({ id }) => id === chosen) ?? phases.find(({ state }) => state === 'open') ?? phases[0];
  const cache = useQueryClient();
  const adding = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/calls/{slug}/phases', {
          params: { path: { slug } },
          body: { kind: phases.length === 0 ? 'paper' : 'interview' },
        }),
      ),
    onSuccess: ({ id }) => {
      choose(id);
      void cache.invalidateQueries({ queryKey: phasesQuery(slug).queryKey });
    },
    onError: (thrown) => regret(asProblem(thrown).message),
  });
  const add = (
    <Button variant={phase ? 'default' : 'filled'} loading={adding.isPending} onClick={() => adding.mutate()}>
      {t('house.none.add')}
    </Button>
  );
  return (
    <CallPage call={call} part="reviewing" title={t('house.title')}>
      {!phase && (
        <Empty title={t('house.none.title')} action={add}>
          {t('house.none.text')}
        </Empty>
      )}
      {phase && (
        <>
          <div className={classes.phases}>
            {phases.length > 1 && (
              <SegmentedControl
                data={phases.map(({ id, name }) => ({ value: String(id), label: name }))}
                value={String(phase.id)}
                onChange={(id) => choose(Number(id))}
              />
            )}
            {add}
          </div>
          <OnePhase key={phase.id} slug={slug} phase={phase} />
        </>
      )}
    </CallPage>
  );
}

function OnePhase({ slug, phase }: { slug: string; phase: Phase }) {
  const { t } = useTranslation('reviews');
  const cache = useQueryClient();
  const switching = useMutation({
    mutationFn: () =>
      phase.state === 'open'
        ? body(api.POST('/api/phases/{id}/closing', { params: { path: { id: phase.id } } }))
        : body(api.POST('/api/phases/{id}/opening', { params: { path: { id: phase.id } } })),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: phasesQuery(slug).queryKey }),
  });
  return (
    <div className={classes.phase}>
      <div className={classes.head}>
        <h2>{phase.name}</h2>
        <Tag tone={tones[phase.state]}>{t(`house.state.${phase.state}`)}</Tag>
        <span className={classes.spring} />
        <Button variant="default" loading={switching.isPending} onClick={() => switching.mutate()}>
          {t(phase.state === 'open' ? 'house.close' : 'house.open')}
        </Button>
      </div>
      <CoverageLine phase={phase} />
      <ProposalBlock phase={phase} />
      <StandingsBlock slug={slug} phase={phase} />
      <Reviewers slug={slug} phase={phase} />
      <div className={classes.two}>
        <PhaseSettings slug={slug} phase={phase} />
        <RubricRead slug={slug} phase={phase} />
      </div>
    </div>
  );
}
