// What there is to know of a letter beside its text.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../i18n/languages';
import type { LetterDetail } from '../types';
import { useFormat } from '../ui/format';
import classes from './letters.module.css';
import { StateTag } from './StateTag';
import { useKindTitle } from './useKindTitle';

export function LetterFacts({ letter: { line, reply_to } }: { letter: LetterDetail }) {
  const { t } = useTranslation('letters');
  const { moment } = useFormat();
  const kindTitle = useKindTitle();
  return (
    <dl className={classes.facts}>
      <Fact name={t('column.state')}>
        <StateTag state={line.state} />
        <p className="second quiet">{t(`means.${line.state}`, { when: moment(line.send_at) })}</p>
        {line.reason && (
          <p className="second" lang="en">
            {line.reason}
          </p>
        )}
      </Fact>
      <Fact name={t('column.to')}>
        {line.name && <b>{line.name}</b>} <span className={classes.address}>{line.address}</span>
      </Fact>
      <Fact name={t('fact.answers')}>{reply_to ?? t('fact.house')}</Fact>
      <Fact name={t('column.kind')}>{kindTitle(line.kind)}</Fact>
      <Fact name={t('fact.language')}>{languageNames[line.language]}</Fact>
      <Fact name={t('fact.written')}>{moment(line.made_at)}</Fact>
      {line.sent_at && <Fact name={t('fact.sent')}>{moment(line.sent_at)}</Fact>}
      {line.startup_id !== null && (
        <Fact name={t('fact.about')}>
          <Link to="/startups/$id" params={{ id: line.startup_id }}>
            {t('fact.startup')}
          </Link>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="label">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
