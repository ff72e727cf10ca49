// The passport of a startup: what it is, who is in it, and all that happened to it in every programme. Its own team
// changes it here.
import { Button, Skeleton } from '@mantine/core';
import { IconExternalLink, IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StartupLetters } from '../letters/StartupLetters';
import { meQuery } from '../queries';
import { runsHouse } from '../roles';
import { Tile } from '../ui/pieces/Faces';
import { Page } from '../ui/shell/Page';
import { CorrectPassport } from './CorrectPassport';
import { PassportRead } from './PassportRead';
import { PassportTrail } from './PassportTrail';
import classes from './passport.module.css';
import { startupQuery, teamQuery } from './queries';
import { Team } from './Team';

const OwnPassport = lazy(() => import('../apply/passport/OwnPassport').then((file) => ({ default: file.OwnPassport })));

const route = getRouteApi('/inside/startups/$id');

export function PassportPage() {
  const { id } = route.useParams();
  return <Passport key={id} id={id} />;
}

function Passport({ id }: { id: number }) {
  const { t } = useTranslation('startups');
  const { data: startup } = useSuspenseQuery(startupQuery(id));
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: team } = useSuspenseQuery(teamQuery(id));
  const [editing, edit] = useState(false);
  const staff = me !== null && runsHouse(me);
  const correctable = staff && !startup.mine && team.every(({ joined }) => !joined);
  const path = [...(staff ? [{ label: t('title'), to: '/startups' }] : []), { label: startup.name }];
  return (
    <Page path={path} body="whole">
      <div className={classes.whole}>
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
          {startup.mine && !editing && (
            <Button
              id="edit-startup"
              variant="default"
              size="xs"
              leftSection={<IconPencil size={15} />}
              onClick={() => edit(true)}
            >
              {t('edit.open')}
            </Button>
          )}
          {correctable && <CorrectPassport startup={startup} />}
        </header>
        <div className={classes.columns}>
          <div className={classes.own}>
            {startup.mine ? (
              <Suspense fallback={<Skeleton h={240} animate={false} />}>
                <OwnPassport startup={startup} editing={editing} edit={edit} />
              </Suspense>
            ) : (
              <>
                <PassportRead startup={startup} />
                <Team id={id} correctable={correctable} />
                {staff && <StartupLetters id={id} />}
              </>
            )}
          </div>
          <PassportTrail id={id} staff={staff} />
        </div>
      </div>
    </Page>
  );
}
