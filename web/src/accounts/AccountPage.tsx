// One's own account: name, language, clock, the ways in, where one is signed in, and what programs may do for one.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HowToHear } from '../letters/HowToHear';
import { meQuery } from '../queries';
import { runsHouse } from '../roles';
import { Page } from '../ui/shell/Page';
import classes from './account.module.css';
import { CalendarLink } from './CalendarLink';
import { ClaimAccount } from './ClaimAccount';
import { HouseRules } from './HouseRules';
import { NewPassword } from './NewPassword';
import { OwnFacts } from './OwnFacts';
import { OwnRoles } from './OwnRoles';
import { ProgramAccess } from './ProgramAccess';
import { SecondStep } from './SecondStep';
import { Sessions } from './Sessions';

export function AccountPage() {
  const { t } = useTranslation('account');
  const { data: me } = useSuspenseQuery(meQuery);
  if (!me) return null;
  return (
    <Page path={[{ label: t('title') }]}>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{me.email ?? t('nameless')}</p>
      <div className={classes.columns}>
        <div className={classes.column}>
          {me.claimed ? (
            <>
              <OwnFacts me={me} />
              <NewPassword />
              <HowToHear />
              <SecondStep />
            </>
          ) : (
            <ClaimAccount />
          )}
        </div>
        <div className={classes.column}>
          <Sessions />
          <OwnRoles me={me} />
          {me.claimed && <CalendarLink />}
          {me.claimed && <ProgramAccess />}
          {runsHouse(me) && <HouseRules />}
        </div>
      </div>
    </Page>
  );
}
