// Startups that look like one another: merged by hand, with a way back.
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import type { components } from '../api.gen';
import { asProblem } from '../problem';
import { useFormat } from '../ui/format';
import { Tile } from '../ui/pieces/Faces';
import { say } from '../ui/states/undo';
import { lookalikesQuery } from './queries';
import classes from './startups.module.css';

type Lookalike = components['schemas']['Lookalike'];
type Twin = components['schemas']['Twin'];

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
  const onError = (thrown: unknown) => void say(asProblem(thrown).message);
  const merging = useMutation({
    mutationFn: ({ into, from }: { into: Twin; from: Twin }) =>
      body(api.POST('/api/startups/{id}/merge', { params: { path: { id: into.id } }, body: { from: from.id } })),
    onSuccess: ({ undo: token }, { into, from }) => {
      say(t('merge.done', { from: from.name, into: into.name }), () => void undo(token));
      void refresh();
    },
    onError,
  });
  const telling = useMutation({
    mutationFn: ({ a, b }: Lookalike) =>
      body(api.POST('/api/startups/{id}/told-apart', { params: { path: { id: a.id } }, body: { from: b.id } })),
    onSuccess: ({ undo: token }, { a, b }) => {
      say(t('merge.toldApart', { a: a.name, b: b.name }), () => void undo(token));
      void refresh();
    },
    onError,
  });
  const busy = merging.isPending || telling.isPending;
  if (pairs.length === 0) return null;
  return (
    <section className={classes.pairs}>
      <h2>{t('merge.title', { count: pairs.length })}</h2>
      <p className="second quiet">{t('merge.text')}</p>
      <ul>
        {pairs.map((pair) => (
          <li key={`${pair.a.id}-${pair.b.id}`}>
            <One startup={pair.a} busy={busy} keep={() => merging.mutate({ into: pair.a, from: pair.b })} />
            <One startup={pair.b} busy={busy} keep={() => merging.mutate({ into: pair.b, from: pair.a })} />
            <div className={classes.pairActs}>
              <span className="second aside">{pair.why}</span>
              <Button size="xs" variant="default" disabled={busy} onClick={() => telling.mutate(pair)}>
                {t('merge.apart')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

// What tells two of the same name apart: where they are, on the map and on the web, what they sent, since when.
function One({ startup, busy, keep }: { startup: Twin; busy: boolean; keep: () => void }) {
  const { t } = useTranslation('startups');
  const { dayAndYear } = useFormat();
  const { id, name, city, website, applications, known_since } = startup;
  const facts = [
    city,
    website?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''),
    t('files', { count: applications }),
    t('merge.since', { day: dayAndYear(known_since) }),
  ].filter(Boolean);
  return (
    <div className={classes.pair}>
      <span className={classes.startup}>
        <Tile name={name} size={26} />
        <span className={classes.one}>
          <Link to="/startups/$id" params={{ id }}>
            {name}
          </Link>
          <span className="second quiet">{facts.join(', ')}</span>
        </span>
      </span>
      <Button
        size="xs"
        variant="default"
        disabled={busy}
        aria-label={t('merge.keepNamed', { what: [name, ...facts].join(', ') })}
        onClick={keep}
      >
        {t('merge.keep')}
      </Button>
    </div>
  );
}
