// The reader's own files, each with where it stands.

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../selection/StatusTag';
import type { ApplicationStatus, Me } from '../types';
import classes from './cards.module.css';

export function MyFiles({ files }: { files: Me['applications'] }) {
  const { t } = useTranslation('today');
  return (
    <section className={classes.card}>
      <h2>{t('files.title')}</h2>
      <ul className={classes.files}>
        {files.map(({ id, call_slug, call_name, startup_name, status }) => (
          <li key={id}>
            <Link to={`/apply/${call_slug}/${status === 'draft' ? 'form' : 'sent'}` as string}>
              {startup_name || t('files.nameless')}
            </Link>
            <span className="second quiet">{call_name}</span>
            <StatusTag status={status as ApplicationStatus} />
          </li>
        ))}
      </ul>
    </section>
  );
}
