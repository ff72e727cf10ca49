// Startups that look like one another: merged by hand, with a way back.
import { Button } from '@mantine/core';
import { IconArrowsJoin2 } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { StartupLine } from '../types';
import { Tile } from '../ui/pieces/Faces';
import { say } from '../ui/states/undo';
import { lookalikesQuery } from './queries';
import classes from './startups.module.css';

export function Lookalikes() {
  const { t } = useTranslation('startups');
  const cache = useQueryClient();
  const { data: pairs = [] } = useQuery(lookalikesQuery);
  const refresh = () =>
    Promise.all(['startups', 'lists', 'calls'].map((key) => cache.invalidateQueries({ queryKey: [key] })));
  const undo = (token: string) =>
    api
      .POST('/api/undo/{token}', { params: { path: { token } } })
      .then(refresh, (thrown) => say(asProblem(thrown).message));
  const merging = useMutation({
    mutationFn: ({ into, from }: { into: StartupLine; from: StartupLine }) =>
      body(api.POST('/api/startups/{id}/merge', { params: { path: { id: into.id } }, body: { from: from.id } })),
    onSuccess: ({ undo: token }, { into, from }) => {
      say(t('merge.done', { from: from.name, into: into.name }), () => void undo(token));
      void refresh();
    },
    onError: (thrown) => say(asProblem(thrown).message),
  });
  if (pairs.length === 0) return null;
  return (
    <section className={classes.pairs}>
      <h2>{t('merge.title', { count: pairs.length })}</h2>
      <p className="second quiet">{t('merge.text')}</p>
      <ul>
        {pairs.map(({ a, b, why }) => (
          <li key={`${a.id}-${b.id}`}>
            <div className={classes.pair}>
              <One startup={a} />
              <IconArrowsJoin2 size={16} aria-hidden="true" />
              <One startup={b} />
            </div>
            <p className="second aside">{why}</p>
            <div className={classes.pairActs}>
              <Button
                size="xs"
                variant="default"
                loading={merging.isPending}
                onClick={() => merging.mutate({ into: a, from: b })}
              >
                {t('merge.keep', { name: a.name })}
              </Button>
              <Button
                size="xs"
                variant="default"
                loading={merging.isPending}
                onClick={() => merging.mutate({ into: b, from: a })}
              >
                {t('merge.keep', { name: b.name })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ startup: { id, name, city, applications } }: { startup: StartupLine }) {
  const { t } = useTranslation('startups');
  return (
    <span className={classes.startup}>
      <Tile name={name} size={26} />
      <span className={classes.one}>
        <Link to="/startups/$id" params={{ id }}>
          {name}
        </Link>
        <span className="second quiet">{[city, t('files', { count: applications })].filter(Boolean).join(', ')}</span>
      </span>
    </span>
  );
}
