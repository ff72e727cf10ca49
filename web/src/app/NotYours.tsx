// A page that the reader's role does not have: whose it is, and a way on.
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { Refused } from '../ui/states/Refused';
import classes from './app.module.css';

export function NotYours() {
  const { t } = useTranslation('ui');
  return (
    <Page path={[{ label: t('notYours.title') }]}>
      <div className={classes.notYours}>
        <h1>{t('notYours.title')}</h1>
        <Refused
          reason={t('notYours.text')}
          action={
            <LinkButton variant="default" size="xs" to="/">
              {t('notYours.home')}
            </LinkButton>
          }
        />
      </div>
    </Page>
  );
}
