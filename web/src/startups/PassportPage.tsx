// The passport of a startup: what it is, who is in it, and all that happened to it in every programme.
import { IconExternalLink, IconFileTypePdf } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../queries';
import { runsHouse } from '../roles';
import { useFormat } from '../ui/format';
import { Tile } from '../ui/pieces/Faces';
import { Voice } from '../ui/pieces/Voice';
import { Page } from '../ui/shell/Page';
import { CorrectPassport } from './CorrectPassport';
import { PassportFacts } from './PassportFacts';
import { PassportTrail } from './PassportTrail';
import classes from './passport.module.css';
import { startupQuery, teamQuery } from './queries';
import { Team } from './Team';

const route = getRouteApi('/inside/startups/$id');

export function PassportPage() {
  const { t } = useTranslation('startups');
  const { id } = route.useParams();
  const { data: startup } = useSuspenseQuery(startupQuery(id));
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: team } = useSuspenseQuery(teamQuery(id));
  const { size } = useFormat();
  const staff = me !== null && runsHouse(me);
  const correctable = staff && !startup.mine && team.every(({ joined }) => !joined);
  const path = [...(staff ? [{ label: t('title'), to: '/startups' }] : []), { label: startup.name }];
  return (
    <Page path={path} body="whole">
      <header className={classes.head}>
        <Tile name={startup.name} size={46} />
        <div>
          <h1>{startup.name}</h1>
          <p className="quiet">{startup.one_liner}</p>
        </div>
        {startup.website && (
          <a className={classes.site} href={startup.website} rel="noreferrer" target="_blank">
            {startup.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
            <IconExternalLink size={14} aria-hidden="true" />
          </a>
        )}
        {correctable && <CorrectPassport startup={startup} />}
      </header>
      <div className={classes.columns}>
        <div className={classes.own}>
          {startup.description && (
            <section>
              <h2>{t(startup.mine ? 'whatOwn' : 'what')}</h2>
              <Voice>{startup.description}</Voice>
            </section>
          )}
          <section>
            <h2>{t('facts')}</h2>
            <PassportFacts startup={startup} />
          </section>
          {startup.deck && (
            <a className={classes.deck} href={`/api/files/${startup.deck.id}`}>
              <IconFileTypePdf size={17} aria-hidden="true" />
              <b>{startup.deck.name}</b>
              <span className="aside">{size(startup.deck.size)}</span>
            </a>
          )}
          <Team id={id} correctable={correctable} />
        </div>
        <PassportTrail id={id} staff={staff} />
      </div>
    </Page>
  );
}
