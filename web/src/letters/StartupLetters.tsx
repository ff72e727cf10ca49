// What the house wrote to a startup, on its page, and what came back.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format';
import { hasFailed, StateTag } from './StateTag';
import classes from './startup.module.css';
import { failedFirst, startupLettersQuery } from './startupLetters';
import { whenOf } from './whenOf';

const few = 5;

export function StartupLetters({ id }: { id: number }) {
  const { t } = useTranslation('letters');
  const { moment } = useFormat();
  const [all, showAll] = useState(false);
  const { data } = useQuery(startupLettersQuery(id));
  if (!data) return null;
  const letters = failedFirst(data);
  return (
    <section aria-labelledby="startup-letters">
      <h2 id="startup-letters">{t('title')}</h2>
      {letters.length === 0 && <p className="second quiet">{t('startup.none')}</p>}
      <ul className={classes.letters}>
        {(all ? letters : letters.slice(0, few)).map((line) => (
          <li key={line.id}>
            <span>
              <StateTag state={line.state} />
            </span>
            <div>
              <Link to="/letters/$id" params={{ id: line.id }}>
                {line.subject}
              </Link>
              <p className="second quiet">
                {t('to', { name: line.name || line.address })}{' '}
                <time className="aside" dateTime={whenOf(line)}>
                  {moment(whenOf(line))}
                </time>
              </p>
              {hasFailed(line.state) && line.reason && <p className={classes.reason}>{line.reason}</p>}
            </div>
          </li>
        ))}
      </ul>
      {!all && letters.length > few && (
        <Button variant="subtle" size="compact-sm" onClick={() => showAll(true)}>
          {t('startup.all', { count: letters.length })}
        </Button>
      )}
    </section>
  );
}
