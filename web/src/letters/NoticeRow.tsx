// One notice: what happened, when, and whether one has read it. It leads to what it is about.
import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NoticeLine } from '../types';
import { useFormat } from '../ui/format';
import classes from './notices.module.css';

type Props = { notice: NoticeLine; opened: (notice: NoticeLine) => void };

export function NoticeRow({ notice, opened }: Props) {
  const { t } = useTranslation('letters');
  const { moment } = useFormat();
  const { subject, link, made_at, read_at } = notice;
  const inside = (
    <>
      <span className={classes.dot} data-unread={read_at === null || undefined} aria-hidden="true" />
      <span className={classes.subject}>
        {read_at === null && <VisuallyHidden>{t('notices.unread')} </VisuallyHidden>}
        {subject}
      </span>
      <time className="second aside" dateTime={made_at}>
        {moment(made_at)}
      </time>
    </>
  );
  return (
    <li data-unread={read_at === null || undefined}>
      <Link to={link || '/notices'} className={classes.notice} onClick={() => opened(notice)}>
        {inside}
      </Link>
    </li>
  );
}
