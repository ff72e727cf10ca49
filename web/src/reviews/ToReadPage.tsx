// What one has to read, phase by phase, in one's own order; more can be taken when there is time.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { PhaseToRead } from '../types';
import { useFormat } from '../ui/format';
import { Panes } from '../ui/pieces/Panes';
import { Tag } from '../ui/pieces/Tag';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import { regret, say } from '../ui/states/undo';
import { toReadQuery } from './queries';
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
  const { moment } = useFormat();
  const cache = useQueryClient();
  const pulling = useMutation({
    mutationFn: () => body(api.POST('/api/phases/{id}/next', { params: { path: { id: phase.id } }, body: {} })),
    onSuccess: ({ given, sentence }) => {
      say(sentence ?? t('taken', { count: given }));
      void cache.invalidateQueries({ queryKey: toReadQuery.queryKey });
    },
    onError: (thrown) => regret(asProblem(thrown).message),
  });
  const first = phase.files.find(({ state }) => state !== 'finished');
  const total = phase.files.length;
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
            {phase.closes_at && phase.state === 'open' && (
              <span className="quiet">{t('until', { moment: moment(phase.closes_at) })}</span>
            )}
            {phase.state === 'closed' && <Tag>{t('phaseClosed')}</Tag>}
          </p>
        </div>
        <div className={classes.acts}>
          {first && (
            <LinkButton to="/reviews/$id" params={{ id: first.id }}>
              {t('readOn')}
            </LinkButton>
          )}
          {phase.state === 'open' && (
            <>
              <Button
                variant={first ? 'default' : 'filled'}
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
      {phase.sentence && <p className={classes.sentence}>{t('ownSeverity', { sentence: phase.sentence })}</p>}
      <ul className={classes.files}>
        {phase.files.map((file) => (
          <li key={file.id} data-state={file.state}>
            <Link to="/reviews/$id" params={{ id: file.id }}>
              {file.title}
            </Link>
            <span className="quiet">{t(`state.${file.state}`)}</span>
            <span className="figure">
              {file.score === null ? '' : t('outOf', { score: Math.round(file.score / 10) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
