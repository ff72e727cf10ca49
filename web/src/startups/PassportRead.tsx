// What a startup says of itself, to read: what it makes, its facts, its deck.
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Startup } from '../types';
import { useFormat } from '../ui/format';
import { Voice } from '../ui/pieces/Voice';
import { PassportFacts } from './PassportFacts';
import classes from './passport.module.css';

export function PassportRead({ startup }: { startup: Startup }) {
  const { t } = useTranslation('startups');
  const { size } = useFormat();
  return (
    <>
      {startup.description && (
        <section>
          <h2>{t(startup.mine ? 'whatOwn' : 'what')}</h2>
          <Voice>{startup.description}</Voice>
        </section>
      )}
      <section>
        <h2>{t('facts')}</h2>
        <PassportFacts startup={startup} />
      </section>
      {startup.deck && (
        <a className={classes.deck} href={`/api/files/${startup.deck.id}`}>
          <IconFileTypePdf size={17} aria-hidden="true" />
          <b>{startup.deck.name}</b>
          <span className="aside">{size(startup.deck.size)}</span>
        </a>
      )}
    </>
  );
}
