// An address without a page, or a page that this reader may not see: both look the same.
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../accounts/actions';
import { Mark } from '../ui/pieces/Mark';
import { Panes } from '../ui/pieces/Panes';
import { LanguageSwitch } from '../ui/shell/LanguageSwitch';
import { LinkButton } from '../ui/shell/LinkButton';
import classes from './notHere.module.css';

export function NotHere() {
  const { t } = useTranslation('ui');
  useEffect(() => {
    document.title = `${t('notHere.title')} · Spark`;
  }, [t]);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Link to="/" className={classes.name}>
          <Mark size={28} />
          <span className="display">Spark</span>
        </Link>
        <LanguageSwitch choose={chooseLanguage} />
      </header>
      <main id="content" tabIndex={-1} className={classes.body}>
        <Panes lit={0} total={4} />
        <h1>{t('notHere.title')}</h1>
        <p className="quiet">{t('notHere.text')}</p>
        <LinkButton to="/" size="md" h={44}>
          {t('notHere.home')}
        </LinkButton>
      </main>
    </div>
  );
}
