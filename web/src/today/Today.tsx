// Today: what waits for me, in order of harm, each with its verb; beside it the house and the open calls.
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useHouseNow } from '../app/clock';
import { houseQuery, meQuery } from '../queries';
import { runsHouse } from '../roles';
import { useFormat } from '../ui/format';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import { InTheHouse } from './InTheHouse';
import { Lately } from './Lately';
import { dueSoon, looks, partOfDay } from './lines';
import { MyFiles } from './MyFiles';
import { OpenCalls } from './OpenCalls';
import { todayQuery } from './queries';
import classes from './today.module.css';
import { WaitingLine } from './WaitingLine';

const FounderToday = lazy(() =>
  import('../apply/founder_today/FounderToday').then((file) => ({ default: file.FounderToday })),
);

export function Today() {
  const { t } = useTranslation('today');
  const { weekday } = useFormat();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: house } = useSuspenseQuery(houseQuery);
  const { data } = useSuspenseQuery(todayQuery);
  // A newer server may know kinds that this page does not.
  const lines = data.filter(({ kind }) => kind in looks);
  const now = useHouseNow();
  if (!me) return null;
  if (me.grants.length === 0) return <FounderToday me={me} />;
  const soon = dueSoon(lines, now);
  return (
    <Page path={[{ label: t('title') }]}>
      <div className={classes.head}>
        <h1>{t(`greeting.${partOfDay(now, house.time_zone)}`, { name: me.name.split(' ')[0] })}</h1>
        <p className="quiet">
          <span className={classes.day}>{weekday(now, house.time_zone)}.</span>{' '}
          <Trans t={t} i18nKey="need" count={lines.length} components={{ b: <b className={classes.need} /> }} />{' '}
          {soon > 0 && t('soon', { count: soon })}
        </p>
      </div>
      <div className={classes.columns}>
        {lines.length > 0 ? (
          <ul className={classes.lines}>
            {lines.map((line, place) => (
              <WaitingLine
                several={me.operators.length > 1}
                key={`${line.kind}-${line.call_slug}-${line.application}-${line.import}`}
                line={line}
                first={place === 0}
                now={now}
              />
            ))}
          </ul>
        ) : (
          <Empty title={t('empty.title')}>{t('empty.text')}</Empty>
        )}
        <div className={classes.side}>
          {me.applications.length > 0 && <MyFiles files={me.applications} />}
          {runsHouse(me) && house.desks > 0 && <InTheHouse present={house.present} desks={house.desks} />}
          <OpenCalls now={now} staff={runsHouse(me)} several={!runsHouse(me) || me.operators.length > 1} />
        </div>
      </div>
      {runsHouse(me) && <Lately now={now} />}
    </Page>
  );
}
