// The files that the draft changes, by name, each a link to the file: turned away first.
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Tile } from '../../ui/pieces/Faces';
import { StatusTag } from '../StatusTag';
import { type Change, changedAs, changes, type RulesPreview } from './change';
import classes from './effect.module.css';

export function ChangedFiles({ preview, slug }: { preview: RulesPreview; slug: string }) {
  const { t } = useTranslation('eligibility');
  const any = changes.some((change) => preview.changes[change] > 0);
  if (!any) return <p className={classes.changed}>{t('effect.nothing')}</p>;
  return changes.map((change) => <OneChange key={change} change={change} preview={preview} slug={slug} />);
}

function OneChange({ change, preview, slug }: { change: Change; preview: RulesPreview; slug: string }) {
  const { t } = useTranslation('eligibility');
  const files = changedAs(preview, change);
  const count = preview.changes[change];
  if (count === 0) return null;
  const many = count < 10 ? t(`few.${count as 1}`) : t('many', { count });
  return (
    <section className={classes.changed}>
      <h3>{t(`effect.${change}`, { count, many })}</h3>
      <ul>
        {files.map(({ application, startup_name, status, sentence }) => (
          <li key={application}>
            <Link className={classes.file} to="/calls/$slug/applications/$id" params={{ slug, id: application }}>
              <Tile name={startup_name} size={24} />
              <span>
                <b>{startup_name}</b>
                <span className={classes.why}>{sentence}</span>
              </span>
              <StatusTag status={status} />
              <IconChevronRight size={16} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
      {files.length < count && <p className={classes.why}>{t('effect.firstNamed', { shown: files.length, count })}</p>}
    </section>
  );
}
