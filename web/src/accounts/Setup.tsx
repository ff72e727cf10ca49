// The first evening of a house: its first administrator comes in by the server's link, then five things are asked. Later
// evenings are told that it is done.
import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { houseQuery, meQuery } from '../queries';
import { isAdmin } from '../roles';
import type { Me } from '../types';
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
  const { data: house } = useQuery(houseQuery);
  const [token] = useState(takeToken);
  useEffect(() => {
    document.title = `${t('setup.title')} · Spark`;
  }, [t]);
  const inside = me !== null && isAdmin(me);
  const over = house?.setup_needed === false;
  return (
    <div className={classes.door}>
      <aside className={classes.street}>
        <Facade people={inside || over ? 1 : 0} sign="Spark" />
        <p className={classes.plate}>
          <span>{t(inside || over ? 'setup.oneLit' : 'setup.dark')}</span>
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
          {inside && <Inside me={me} />}
          {!inside && !over && token && <FirstAdmin token={token} />}
          {!inside && !over && !token && (
            <Said title={t('setup.noToken')} text={t('setup.noTokenText')}>
              <LinkButton to="/sign-in" variant="default">
                {t('setup.signIn')}
              </LinkButton>
            </Said>
          )}
          {!inside && over && (
            <Said title={t('setup.over')} text={t('setup.overText')}>
              <LinkButton to="/sign-in">{t('claim.signIn')}</LinkButton>
            </Said>
          )}
        </div>
      </main>
    </div>
  );
}

/** The five things are asked once; after that, only who says so lays out another house. */
function Inside({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  const [asked, setAsked] = useState(me.operators.length === 0);
  if (asked) return <FirstHouse />;
  return (
    <Said title={t('house.laidOut')} text={t('house.laidOutText')}>
      <LinkButton to="/">{t('house.goIn')}</LinkButton>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('house.another')}
      </Button>
    </Said>
  );
}

function Said({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <>
      <h1>{title}</h1>
      <p className={classes.lead}>{text}</p>
      <div className={classes.ways}>{children}</div>
    </>
  );
}
