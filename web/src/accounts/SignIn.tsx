// The front door: the house at dusk, who one may be in the demonstration, or one's own account.
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { houseQuery } from '../queries';
import { Facade } from '../ui/facade/Facade';
import { useFormat } from '../ui/format';
import { Mark } from '../ui/pieces/Mark';
import { LanguageSwitch } from '../ui/shell/LanguageSwitch';
import { chooseLanguage } from './actions';
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
  useEffect(() => {
    document.title = `${t('signIn.title')} · Spark`;
  }, [t]);
  const enter = async () => {
    await router.invalidate();
    router.history.push(next ?? '/');
  };
  return (
    <div className={classes.door}>
      <aside className={classes.street}>
        <Facade people={house.present} sign="Spark" />
        <p className={classes.plate}>
          <span>{house.site_name}</span>
          <span>
            <b>{t('signIn.lit', { count: house.present })}</b>
            <span className={classes.desks}>{t('signIn.atDesks', { count: house.present })}</span>
          </span>
        </p>
      </aside>
      <main className={classes.hall}>
        <div className={classes.top}>
          <span className={classes.name}>
            <Mark size={34} />
            <span className="display">Spark</span>
          </span>
          <LanguageSwitch choose={chooseLanguage} />
        </div>
        <div className={classes.middle}>
          <h1>{t(house.demo ? 'signIn.whoToday' : 'signIn.comeIn')}</h1>
          <p className={classes.lead}>
            {house.demo ? t('signIn.demo', { day: fullDay(house.now, house.time_zone) }) : t('signIn.own')}
          </p>
          {house.setup_needed && <p className={classes.lead}>{t('signIn.setupNeeded')}</p>}
          {house.demo && <People people={house.people} entered={enter} />}
          {house.demo && <p className={classes.or}>{t('signIn.or')}</p>}
          <OwnAccount entered={enter} quiet={house.demo} />
          <OpenCalls />
        </div>
        {house.demo && <p className={classes.note}>{t('signIn.invented')}</p>}
      </main>
    </div>
  );
}
