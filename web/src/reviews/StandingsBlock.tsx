// Where each file stands once harsh and generous reviewers are evened out: who is in, who is out, and whom scores can't
// settle, so that people talk about them.
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import type { Phase, StandingLine } from '../types';
import { Tag } from '../ui/pieces/Tag';
import { severitiesQuery, standingsQuery } from './queries';
import classes from './standings.module.css';

const tones = { above: 'moss', talk: 'honey', below: 'ink' } as const;

export function StandingsBlock({ slug, phase }: { slug: string; phase: Phase }) {
  const { t } = useTranslation('reviews');
  const standings = useInfiniteQuery(standingsQuery(phase.id));
  const first = standings.data?.pages[0];
  if (standings.error) return <p className="quiet">{asProblem(standings.error).message}</p>;
  if (!first || first.total === 0) return null;
  const cut = first.places !== null && first.total > first.places;
  const lines = standings.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className={classes.block}>
      <h3>{t('standing.title')}</h3>
      {first.places !== null &&
        (cut ? (
          <p>{t('standing.talk', { count: first.talk, places: first.places })}</p>
        ) : (
          <p>{t('standing.few', { count: first.total, places: first.places })}</p>
        ))}
      <p className="second quiet">
        {t('standing.legend')} {cut && t('standing.cut', { places: first.places })}
      </p>
      <ol className={classes.lines}>
        {lines.map((line) => (
          <li key={line.application} data-zone={cut ? line.zone : undefined}>
            <span className="figure">{line.place}</span>
            <Link to="/calls/$slug/applications/$id" params={{ slug, id: line.application }}>
              {line.name}
            </Link>
            <Interval line={line} total={first.total} places={first.places} />
            <span>{cut && line.zone && <Tag tone={tones[line.zone]}>{t(`standing.zone.${line.zone}`)}</Tag>}</span>
            <details>
              <summary>{t('standing.numbers')}</summary>
              <p className="second quiet">
                {t('standing.told', {
                  calibrated: Math.round(line.calibrated / 10),
                  raw: Math.round(line.raw / 10),
                  error: Math.round(line.error / 10),
                  count: line.reviews,
                  low: line.place_low,
                  high: line.place_high,
                  chance: Math.round(line.chance / 10),
                })}
              </p>
            </details>
          </li>
        ))}
      </ol>
      {standings.hasNextPage && (
        <Button variant="default" loading={standings.isFetchingNextPage} onClick={() => void standings.fetchNextPage()}>
          {t('standing.more')}
        </Button>
      )}
      <Severities phase={phase} />
    </section>
  );
}

/** Between which places it stands nine times in ten, against the cut. The numbers stand beside it in words. */
function Interval({ line, total, places }: { line: StandingLine; total: number; places: number | null }) {
  const at = (place: number) => `${((place - 0.5) * 100) / total}%`;
  return (
    <span className={classes.interval} aria-hidden="true">
      <i className={classes.bar} style={{ left: at(line.place_low), right: `calc(100% - ${at(line.place_high)})` }} />
      <i className={classes.dot} style={{ left: at(line.place) }} />
      {places !== null && places < total && (
        <i className={classes.cut} style={{ left: `${(places * 100) / total}%` }} />
      )}
    </span>
  );
}

function Severities({ phase }: { phase: Phase }) {
  const { t } = useTranslation('reviews');
  const { data } = useQuery(severitiesQuery(phase.id));
  if (!data || data.length === 0) return null;
  return (
    <details>
      <summary>{t('standing.severities')}</summary>
      <ul className={classes.severities}>
        {data.map(({ reviewer, name, sentence }) => (
          <li key={reviewer}>
            <b>{name}</b> <span className="quiet">{sentence}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
