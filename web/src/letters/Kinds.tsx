// The kinds of letters; beside each what cannot be declined, and the languages that the house has worded itself.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../i18n/languages';
import type { LetterTemplate } from '../types';
import { useFormat } from '../ui/format';
import classes from './wording.module.css';
import { ownLanguages, type WordingAsked } from './wordingAddress';

type Props = { templates: LetterTemplate[]; here: string | undefined; asked: WordingAsked };

export function Kinds({ templates, here, asked }: Props) {
  const { t } = useTranslation('letters');
  const { list } = useFormat();
  return (
    <nav aria-label={t('wording.kinds')}>
      <ul className={classes.kinds}>
        {templates.map((template) => {
          const { kind, title, always } = template;
          const own = ownLanguages(template).map((language) => languageNames[language]);
          return (
            <li key={kind}>
              <Link
                to="/letters/wording"
                search={{ ...asked, kind }}
                data-here={kind === here || undefined}
                aria-current={kind === here ? 'page' : undefined}
                activeProps={{}}
              >
                <b>{title}</b>
                {always && <span className="second aside">{t('wording.always')}</span>}
                {own.length > 0 && <span className="second quiet">{t('wording.own', { languages: list(own) })}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
