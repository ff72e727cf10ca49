// A manager who tries their own call as a founder: the file is never counted, and says so.

import { IconFlask } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CallDetail } from '../../types';
import classes from './page.module.css';

export function TrialNotice({ call }: { call: CallDetail }) {
  const { t } = useTranslation('apply');
  return (
    <aside className={classes.notice} aria-label={t('trial.title')}>
      <IconFlask size={17} aria-hidden="true" />
      <span>{t('trial.text')}</span>
      <Link to="/calls/$slug" params={{ slug: call.slug }}>
        {t('trial.back')}
      </Link>
    </aside>
  );
}
