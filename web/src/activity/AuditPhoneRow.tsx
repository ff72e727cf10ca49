// One event on a phone: who and what, then when.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HistoryLine } from '../types';
import { useFormat } from '../ui/format';
import { Avatar } from '../ui/pieces/Faces';
import { Mark } from '../ui/pieces/Mark';
import classes from './activity.module.css';
import { useHistorySentence } from './sentence';

export function AuditPhoneRow({ line }: { line: HistoryLine }) {
  const { t } = useTranslation('activity');
  const { moment } = useFormat();
  const sentence = useHistorySentence();
  return (
    <>
      {line.by ? <Avatar name={line.by.name || '?'} size={34} /> : <Mark size={28} />}
      <span className={classes.phoneText}>
        <span className="clip">
          <b>{line.by?.name || t('house')}</b> <span className="quiet">{sentence(line)}</span>
        </span>
        <span className="second aside clip">
          {moment(line.at)}
          {line.startup && (
            <>
              {', '}
              <Link to="/startups/$id" params={{ id: line.startup.id }} data-row-link="">
                {line.startup.name}
              </Link>
            </>
          )}
        </span>
      </span>
    </>
  );
}
