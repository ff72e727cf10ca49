// A cohort: which startups are in it, how many people come, and the desks that they have.
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format';
import { Tile } from '../ui/pieces/Faces';
import { Panes } from '../ui/pieces/Panes';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import classes from './cohort.module.css';
import { cohortQuery } from './queries';

const route = getRouteApi('/inside/programmes/$slug/cohorts/$id');

export function CohortPage() {
  const { t } = useTranslation(['offers', 'programmes']);
  const { dayAndYear, day } = useFormat();
  const { slug, id } = route.useParams();
  const { data } = useSuspenseQuery(cohortQuery(slug, id));
  const { cohort, people, desks, participations } = data;
  return (
    <Page path={[{ label: t('programmes:title'), to: '/programmes' }, { label: cohort.name }]}>
      <h1>{cohort.name}</h1>
      <p className="quiet">
        {t('programmes:fromTo', { from: dayAndYear(cohort.starts_on), to: dayAndYear(cohort.ends_on) })}
      </p>
      <div className={classes.figures}>
        <Panes lit={Math.min(participations.length, cohort.capacity)} total={cohort.capacity} size={12} gap={4} />
        <b className="figure">{t('cohort.in', { count: participations.length, capacity: cohort.capacity })}</b>
        <span className="quiet">
          {t('people', { count: people })} · {t('desksOf', { count: desks })}
        </span>
      </div>
      {participations.length === 0 ? (
        <Empty title={t('cohort.none')}>{t('cohort.noneText')}</Empty>
      ) : (
        <ul className={classes.lines}>
          {participations.map((line) => (
            <li key={line.id}>
              <Tile name={line.startup_name} size={30} />
              <Link to="/startups/$id" params={{ id: line.startup }} className={classes.name}>
                {line.startup_name}
              </Link>
              <span className="second quiet">
                {t('people', { count: line.people })} · {t('desksOf', { count: line.desks })}
              </span>
              <span className="second quiet">{line.arrival && t('arrives', { day: day(line.arrival) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
