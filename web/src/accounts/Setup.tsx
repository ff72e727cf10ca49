// The first evening of a house: its first administrator comes in by the server's link, then five things are asked.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../queries';
import { isAdmin } from '../roles';
import { Facade } from '../ui/facade/Facade';
import { Mark } from '../ui/pieces/Mark';
import { LanguageSwitch } from '../ui/shell/LanguageSwitch';
import { LinkButton } from '../ui/shell/LinkButton';
import { chooseLanguage } from './actions';
import { FirstAdmin } from './FirstAdmin';
import { FirstHouse } from './FirstHouse';
import classes from './signIn.module.css';

// Taken out of the address at once, so that the link can't be read over a shoulder or from the history.
function takeToken(): string {
  const token = location.hash.slice(1);
  if (token) history.replaceState(history.state, '', location.pathname);
  return token;
}

export function Setup() {
  const { t } = useTranslation('account');
  const { data: me } = useSuspenseQuery(meQuery);
  const [token] = useState(takeToken);
  useEffect(() => {
    document.title = `${t('setup.title')} · Spark`;
  }, [t]);
  const inside = me !== null && isAdmin(me);
  return (
    <div className={classes.door}>
      <aside className={classes.street}>
        <Facade people={inside ? 1 : 0} sign="Spark" />
        <p className={classes.plate}>
          <span>{t(inside ? 'setup.oneLit' : 'setup.dark')}</span>
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
          {inside && <FirstHouse />}
          {!inside && token && <FirstAdmin token={token} />}
          {!inside && !token && (
            <>
              <h1>{t('setup.noToken')}</h1>
              <p className={classes.lead}>{t('setup.noTokenText')}</p>
              <LinkButton to="/sign-in" variant="default">
                {t('setup.signIn')}
              </LinkButton>
            </>
          )}
        </div>
      </main>
    </div>
  );
}
