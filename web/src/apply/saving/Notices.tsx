// What stops the saving, in sight however far down one types.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../ui/states/Refused';
import { useOwnStartup } from '../passport/OwnStartup';
import { SignInAgain } from '../passport/SignInAgain';
import classes from './notices.module.css';

/** `lost`: what is left to do without an account; the children: what else hinders. */
export function Notices({ lost, children }: { lost?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('apply');
  const { standing } = useOwnStartup();
  return (
    <div className={classes.notices}>
      <SignInAgain lost={lost} />
      {standing.state === 'shut' && <Refused reason={standing.shutBy || t('shut.title')}>{t('shut.text')}</Refused>}
      {children}
    </div>
  );
}
