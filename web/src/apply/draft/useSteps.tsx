// Going through the steps of a file, and sending it: the one next step, and where it leads when something is missing.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail, CallDetail } from '../../types';
import { Broken } from '../../ui/states/Broken';
import { Refused } from '../../ui/states/Refused';
import { said } from '../said';
import { waiting } from '../saving/changes';
import type { Saver } from '../saving/Saver';
import type { Standing } from '../saving/standing';
import { unsettled } from '../saving/unsettled';
import { focusField, showStep } from './focus';
import { type Obstacle, useSending } from './sending';
import { type Step, stateOf, stepOfField, stepsOf } from './steps';
import type { Next, Placed } from './YourFile';

const route = getRouteApi('/apply/$slug/form');

type Given = { call: CallDetail; file: ApplicationDetail; saver: Saver; standing: Standing; sent: () => void };

export type Form = {
  steps: Placed[];
  current: string;
  asked: boolean;
  next: Next;
  notice: ReactNode;
  owning: boolean;
  open(key: string): void;
  owned(): void;
  leave(): void;
};

export function useSteps({ call, file, saver, standing, sent }: Given): Form {
  const { t } = useTranslation('apply');
  const navigate = useNavigate();
  const { step: wanted } = route.useSearch();
  const [asked, setAsked] = useState(false);
  const [obstacle, setObstacle] = useState<Obstacle>();
  const plain = stepsOf(call);
  const wrong = unsettled(standing);
  const title = (step: Step) => {
    const section = step.questions[0]?.section;
    return step.kind === 'questions' ? (section && said(section)) || t('steps.questions') : t(`steps.${step.kind}`);
  };
  const steps = plain.map((step) => ({
    ...step,
    title: title(step),
    lead: t(`lead.${step.kind}`, { count: step.questions.length }),
    now: stateOf(file, plain, step, wrong),
  }));
  const place = Math.max(
    0,
    steps.findIndex(({ key }) => key === wanted),
  );
  const current = steps[place]?.key ?? 'project';

  const open = (key: string) => {
    saver.hurry();
    void navigate({ to: '.', search: (search: object) => ({ ...search, step: key }), resetScroll: false });
    showStep();
  };
  const lead = (fields: string[]) => {
    setAsked(true);
    const first = fields[0];
    const step = first && stepOfField(plain, first);
    if (!first || !step) return;
    if (step.key !== current) open(step.key);
    setTimeout(() => focusField(first), 60);
  };
  const hindered = (found: Obstacle) => {
    setObstacle(found);
    if (found.kind === 'incomplete') lead(found.fields);
    if (found.kind === 'unsaved') lead(unsettled(saver.look()));
  };
  const sending = useSending(file.id, saver, { sent, hindered });
  const left = [...wrong, ...file.missing.map(({ field }) => field)];
  const following = steps[place + 1];
  const go = (label: string, act: () => void, filled = true): Next => ({ label, filled, busy: false, go: act });
  const unchanged = file.sent_at !== null && !file.changed_since_sent && waiting(standing.changes) === 0;
  const finish = (): Next => {
    if (left.length > 0) return go(t('next.left', { count: left.length }), () => lead(left), false);
    if (unchanged) return go(t('next.receipt'), sent, false);
    const label = t(file.sent_at ? 'next.sendAgain' : 'next.send');
    return { ...go(label, () => sending.mutate()), busy: sending.isPending };
  };
  const next = following ? go(t('next.continue'), () => open(following.key)) : finish();
  const owning = obstacle?.kind === 'account_needed';
  return {
    steps,
    current,
    asked,
    next,
    open,
    owning,
    notice: <Hindrance obstacle={obstacle} standing={standing} retry={() => sending.mutate()} />,
    owned: () => {
      setObstacle(undefined);
      sending.mutate();
    },
    leave: () => setObstacle(undefined),
  };
}

function Hindrance({
  obstacle,
  standing,
  retry,
}: {
  obstacle: Obstacle | undefined;
  standing: Standing;
  retry: () => void;
}) {
  const { t } = useTranslation('apply');
  if (standing.state === 'shut') return null;
  if (obstacle?.kind === 'problem' && obstacle.problem.byRule) return <Refused reason={obstacle.problem.message} />;
  if (obstacle?.kind === 'problem')
    return <Broken title={t('notSent')} request={obstacle.problem.request} retry={retry} />;
  if (obstacle?.kind === 'unsaved' && standing.state === 'unreachable')
    return <Refused reason={t('unsaved.title')}>{t('unsaved.text')}</Refused>;
  return null;
}
