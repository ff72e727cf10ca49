// Of a team that applies again: its earlier file and where that ended, and what it says is new.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '../types';
import { useFormat } from '../ui/format';
import { Voice } from '../ui/pieces/Voice';
import { StatusTag } from './StatusTag';
import classes from './written.module.css';

type Props = { file: Pick<ApplicationDetail, 'earlier' | 'changed_since'> };

export function AppliedBefore({ file: { earlier, changed_since } }: Props) {
  const { t } = useTranslation('selection');
  const { dayAndYear } = useFormat();
  if (!earlier && !changed_since) return null;
  return (
    <article className={classes.answer}>
      {earlier && (
        <p>
          <Link to="/calls/$slug/applications/$id" params={{ slug: earlier.call_slug, id: earlier.id }}>
            {t('file.earlier', { call: earlier.call_name, day: dayAndYear(earlier.sent_at) })}
          </Link>{' '}
          <StatusTag status={earlier.status} />
        </p>
      )}
      {changed_since && (
        <>
          <h2 className={classes.question}>{t('file.changedSince')}</h2>
          <Voice>{changed_since}</Voice>
        </>
      )}
    </article>
  );
}
