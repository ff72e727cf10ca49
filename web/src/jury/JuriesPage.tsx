// The juries of a call: each with its day and how far it is; a new one takes its files from the board.
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallPage } from '../selection/CallPage';
import { callQuery } from '../selection/queries';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/pieces/Tag';
import { Empty } from '../ui/states/Empty';
import classes from './jury.module.css';
import { NewJury } from './NewJury';
import { juriesQuery } from './queries';
import { tones } from './tones';

const route = getRouteApi('/inside/calls/$slug/jury');

export function JuriesPage() {
  const { t } = useTranslation(['jury', 'selection']);
  const { slug } = route.useParams();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: juries } = useSuspenseQuery(juriesQuery(slug));
  const { fullDay } = useFormat();
  const [making, make] = useState(false);
  // Whoever leaves the form goes on from the button that opened it.
  const left = useRef(false);
  const button = !making && (
    <Button
      variant={juries.length > 0 ? 'default' : 'filled'}
      ref={(drawn) => {
        if (left.current) drawn?.focus();
        left.current = false;
      }}
      onClick={() => make(true)}
    >
      {t('make')}
    </Button>
  );
  return (
    <CallPage call={call} part="jury" title={t('title')}>
      {juries.length === 0 && !making && (
        <Empty title={t('none.title')} action={button}>
          {t('none.text')}
        </Empty>
      )}
      <ul className={classes.juries}>
        {juries.map(({ head, files, decided, members }) => (
          <li key={head.id}>
            <Link to="/calls/$slug/jury/$id" params={{ slug, id: head.id }}>
              {head.name}
            </Link>
            <span className={classes.day}>{fullDay(head.day)}</span>
            <span className="quiet">{t('members', { count: members })}</span>
            <span className="figure">{t('decidedOf', { decided, total: files })}</span>
            <Tag tone={tones[head.state]}>{t(`state.${head.state}`)}</Tag>
          </li>
        ))}
      </ul>
      {juries.length > 0 && <div>{button}</div>}
      {making && (
        <NewJury
          slug={slug}
          close={() => {
            left.current = true;
            make(false);
          }}
        />
      )}
    </CallPage>
  );
}
