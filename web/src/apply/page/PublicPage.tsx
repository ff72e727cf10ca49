// A page outside the house: a dusk strip with the mark, the language, the way back, and the page's own title.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../accounts/actions';
import { houseQuery } from '../../queries';
import { Mark } from '../../ui/pieces/Mark';
import { LanguageSwitch } from '../../ui/shell/LanguageSwitch';
import { FacadeStrip } from './FacadeStrip';
import classes from './page.module.css';

type Props = {
  title: string;
  lead?: ReactNode;
  wayBack?: ReactNode;
  notice?: ReactNode;
  /** A page of answers: little drawing. */
  low?: boolean;
  /** A page to work on: on a phone, the fields come first. */
  working?: boolean;
  children: ReactNode;
};

export function PublicPage({ title, lead, wayBack, notice, low = false, working = false, children }: Props) {
  const { t } = useTranslation('ui');
  const { data: house } = useSuspenseQuery(houseQuery);
  useEffect(() => {
    document.title = `${title} · Spark`;
  }, [title]);
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <header className={classes.head} data-low={low || undefined} data-working={working || undefined}>
        <FacadeStrip present={house.present} desks={house.desks} low={low} />
        <div className={classes.inner}>
          <div className={classes.top}>
            <Link to="/" className={classes.name}>
              <Mark size={28} frame="var(--dusk-frame)" pane="var(--dusk-ink)" />
              <span className="display">Spark</span>
            </Link>
            <div className={classes.ways}>
              <LanguageSwitch choose={chooseLanguage} />
              {wayBack}
            </div>
          </div>
          <h1>{title}</h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
      </header>
      {notice}
      <main id="content" tabIndex={-1} className={classes.body}>
        {children}
      </main>
    </div>
  );
}
