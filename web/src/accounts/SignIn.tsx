// The front door: the house at dusk, who one may be in the demonstration, or one's own account.
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { houseQuery } from '../queries';
import { useFormat } from '../ui/format';
import { ByLink } from './door/ByLink';
import { Hall } from './door/Hall';
import { takeToken } from './door/token';
import { OpenCalls } from './OpenCalls';
import { OwnAccount } from './OwnAccount';
import { People } from './People';
import classes from './signIn.module.css';

const route = getRouteApi('/sign-in');

export function SignIn() {
  const { t } = useTranslation('accounts');
  const { data: house } = useSuspenseQuery(houseQuery);
  const { next } = route.useSearch();
  const router = useRouter();
  const { fullDay } = useFormat();
  const [token] = useState(takeToken);
  const enter = async () => {
    await router.invalidate();
    router.history.push(next ?? '/');
  };
  return (
    <Hall
      title={t('signIn.title')}
      lit={house.present}
      plate={
        <>
          <span>{house.site_name}</span>
          <span>
            <b>{t('signIn.lit', { count: house.present })}</b>
            <span className={classes.desks}>{t('signIn.atDesks', { count: house.present })}</span>
          </span>
        </>
      }
      note={house.demo && t('signIn.invented')}
    >
      {token ? (
        <ByLink token={token} entered={enter} />
      ) : (
        <>
          <h1>{t(house.demo ? 'signIn.whoToday' : 'signIn.comeIn')}</h1>
          <p className={classes.lead}>
            {house.demo ? t('signIn.demo', { day: fullDay(house.now, house.time_zone) }) : t('signIn.own')}
          </p>
          {house.setup_needed && <p className={classes.lead}>{t('signIn.setupNeeded')}</p>}
          {house.demo && <People people={house.people} entered={enter} />}
          {house.demo && <p className={classes.or}>{t('signIn.or')}</p>}
          <OwnAccount entered={enter} quiet={house.demo} />
          <p className={classes.calls}>
            <Link to="/forgotten">{t('signIn.byLetter')}</Link>
          </p>
          <OpenCalls />
        </>
      )}
    </Hall>
  );
}
