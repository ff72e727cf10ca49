// A jury as its house prepares it: who sits, which files in which order; from here the projector begins.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import type { JuryHead } from '../types';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/pieces/Tag';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { regret } from '../ui/states/undo';
import { Agenda } from './Agenda';
import classes from './jury.module.css';
import { Members } from './Members';
import { juriesQuery, juryQuery } from './queries';
import { tones } from './tones';

const route = getRouteApi('/inside/calls/$slug/jury/$id');

export function JuryPage() {
  const { t } = useTranslation(['jury', 'selection']);
  const { slug, id } = route.useParams();
  const { data: page } = useSuspenseQuery(juryQuery(id));
  const { fullDay } = useFormat();
  const { head } = page;
  const facts = [
    fullDay(head.day),
    t('files', { count: page.agenda.length }),
    head.quorum > 0 ? t('screen.quorum', { count: head.quorum }) : t('noVotes'),
  ];
  return (
    <Page
      path={[
        { label: t('selection:calls.title'), to: '/calls' },
        { label: head.call_name, to: `/calls/${slug}` },
        { label: t('title'), to: `/calls/${slug}/jury` },
        { label: head.name },
      ]}
    >
      <div className={classes.head}>
        <h1>{head.name}</h1>
        <Tag tone={tones[head.state]}>{t(`state.${head.state}`)}</Tag>
      </div>
      <p className={classes.facts}>{facts.join(' · ')}</p>
      <div className={classes.acts}>
        {head.state !== 'closed' && (
          <LinkButton to="/calls/$slug/jury/$id/screen" params={{ slug, id }}>
            {t('projector')}
          </LinkButton>
        )}
        {head.state === 'closed' && (
          <LinkButton to="/calls/$slug/board" params={{ slug }}>
            {t('board')}
          </LinkButton>
        )}
        <Turn head={head} slug={slug} />
        <a href={`/api/juries/${id}/booklet.pdf`} download>
          {t('booklet')}
        </a>
        {head.state !== 'planned' && (
          <a href={`/api/juries/${id}/minutes.pdf`} download>
            {t('minutes')}
          </a>
        )}
      </div>
      <Members page={page} />
      <Agenda slug={slug} page={page} />
    </Page>
  );
}

/** The next state of a jury, and the way to be rid of one that has not begun. */
function Turn({ head, slug }: { head: JuryHead; slug: string }) {
  const { t } = useTranslation('jury');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const path = { id: head.id };
  const turning = useMutation({
    mutationFn: () =>
      head.state === 'planned'
        ? api.POST('/api/juries/{id}/opening', { params: { path } })
        : api.POST('/api/juries/{id}/closing', { params: { path } }),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: juryQuery(head.id).queryKey }),
  });
  const removing = useMutation({
    mutationFn: () => api.DELETE('/api/juries/{id}', { params: { path } }),
    onSuccess: async () => {
      await navigate({ to: '/calls/$slug/jury', params: { slug } });
      await cache.invalidateQueries({ queryKey: juriesQuery(slug).queryKey });
    },
    onError: (thrown) => regret(asProblem(thrown).message),
  });
  if (head.state === 'closed') return null;
  return (
    <>
      <Button variant="default" loading={turning.isPending} onClick={() => turning.mutate()}>
        {t(head.state === 'planned' ? 'open' : 'close')}
      </Button>
      {head.state === 'planned' && (
        <Button variant="subtle" color="gray" loading={removing.isPending} onClick={() => removing.mutate()}>
          {t('remove')}
        </Button>
      )}
    </>
  );
}
