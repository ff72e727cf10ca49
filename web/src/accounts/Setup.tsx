// The first evening of a house: its first administrator comes in by the server's link, then five things are asked. Later
// evenings are told that it is done.
import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { houseQuery, meQuery } from '../queries';
import { isAdmin } from '../roles';
import type { Me } from '../types';
import { LinkButton } from '../ui/shell/LinkButton';
import { Hall } from './door/Hall';
import { takeToken } from './door/token';
import { FirstAdmin } from './FirstAdmin';
import { FirstHouse } from './FirstHouse';
import classes from './signIn.module.css';

export function Setup() {
  const { t } = useTranslation('account');
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: house } = useQuery(houseQuery);
  const [token] = useState(takeToken);
  const inside = me !== null && isAdmin(me);
  const over = house?.setup_needed === false;
  return (
    <Hall
      title={t('setup.title')}
      lit={inside || over ? 1 : 0}
      plate={<span>{t(inside || over ? 'setup.oneLit' : 'setup.dark')}</span>}
    >
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
    </Hall>
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
