// A jury as its house prepares it: who sits, which files in which order; from here the projector begins.
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/pieces/Tag';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { Agenda } from './Agenda';
import { EditJury } from './EditJury';
import classes from './jury.module.css';
import { Members } from './Members';
import { juryQuery } from './queries';
import { Turn } from './Turn';
import { tones } from './tones';

const route = getRouteApi('/inside/calls/$slug/jury/$id');

export function JuryPage() {
  const { t } = useTranslation(['jury', 'selection']);
  const { slug, id } = route.useParams();
  const { data: page } = useSuspenseQuery(juryQuery(id));
  const { fullDay } = useFormat();
  const { head } = page;
  const [changing, change] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
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
        <h1 ref={title} tabIndex={-1}>
          {head.name}
        </h1>
        <Tag tone={tones[head.state]}>{t(`state.${head.state}`)}</Tag>
        {head.state !== 'closed' && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPencil size={15} aria-hidden="true" />}
            onClick={() => change(true)}
          >
            {t('change.verb')}
          </Button>
        )}
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
        <Turn page={page} slug={slug} closed={() => title.current?.focus()} />
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
      {changing && <EditJury slug={slug} head={head} close={() => change(false)} />}
    </Page>
  );
}
