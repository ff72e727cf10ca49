// What one has to read, phase by phase, in one's own order; more can be taken when there is time.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { PhaseToRead } from '../types';
import { Panes } from '../ui/pieces/Panes';
import { Tag } from '../ui/pieces/Tag';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import { regret, say } from '../ui/states/undo';
import { FilesToRead } from './FilesToRead';
import { toReadQuery } from './queries';
import { TimeLeft } from './TimeLeft';
import classes from './toRead.module.css';

export function ToReadPage() {
  const { t } = useTranslation('reviews');
  const { data: phases } = useSuspenseQuery(toReadQuery);
  return (
    <Page path={[{ label: t('title') }]}>
      <h1>{t('title')}</h1>
      {phases.length === 0 && <Empty title={t('nothing.title')}>{t('nothing.text')}</Empty>}
      {phases.map((phase) => (
        <OnePhase key={phase.id} phase={phase} />
      ))}
    </Page>
  );
}

function OnePhase({ phase }: { phase: PhaseToRead }) {
  const { t } = useTranslation('reviews');
  const cache = useQueryClient();
  const pulling = useMutation({
    mutationFn: () => body(api.POST('/api/phases/{id}/next', { params: { path: { id: phase.id } }, body: {} })),
    onSuccess: ({ given, sentence }) => {
      say(sentence ?? t('taken', { count: given }));
      void cache.invalidateQueries({ queryKey: toReadQuery.queryKey });
    },
    onError: (thrown) => regret(asProblem(thrown).message),
  });
  const total = phase.files.total;
  return (
    <section className={classes.phase} aria-labelledby={`phase-${phase.id}`}>
      <div className={classes.head}>
        <div>
          <h2 id={`phase-${phase.id}`}>
            {phase.call_name} · {phase.name}
          </h2>
          <p className={classes.progress}>
            {total > 0 && total <= 60 && <Panes lit={phase.finished} total={total} columns={Math.min(total, 20)} />}
            <span>{t('done', { done: phase.finished, total })}</span>
            {phase.state === 'open' && <TimeLeft phase={phase} />}
            {phase.state === 'closed' && <Tag>{t('phaseClosed')}</Tag>}
          </p>
        </div>
        <div className={classes.acts}>
          {phase.state === 'open' && phase.read_on !== null && (
            <LinkButton to="/reviews/$id" params={{ id: phase.read_on }}>
              {t('readOn')}
            </LinkButton>
          )}
          {phase.state === 'open' && (
            <>
              <Button
                variant={phase.read_on === null ? 'filled' : 'default'}
                loading={pulling.isPending}
                onClick={() => pulling.mutate()}
              >
                {t('takeMore')}
              </Button>
              <LinkButton to="/calls/$slug/names" params={{ slug: phase.call_slug }} variant="default">
                {t('names.link')}
              </LinkButton>
            </>
          )}
        </div>
      </div>
      {phase.minutes !== null && <p className="quiet second">{t('ownMinutes', { count: phase.minutes })}</p>}
      {phase.sentence && <p className={classes.sentence}>{t('ownSeverity', { sentence: phase.sentence })}</p>}
      <FilesToRead phase={phase} />
    </section>
  );
}
