// The newest notices under the bell.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWords } from '../i18n/i18n';
import { LinkButton } from '../ui/shell/LinkButton';
import { NoticeRow } from './NoticeRow';
import { newestNoticesQuery } from './noticeQueries';
import classes from './notices.module.css';
import { useReadNotices } from './useReadNotices';

export function NoticesPanel({ close }: { close: () => void }) {
  const { t } = useTranslation('letters');
  const { data } = useQuery(newestNoticesQuery);
  const reading = useReadNotices();
  const [ready, setReady] = useState(false);
  useEffect(() => void loadWords('letters').then(() => setReady(true)), []);
  if (!data || !ready) return null;
  return (
    <section className={classes.panel} aria-labelledby="newest-notices">
      <div className={classes.panelHead}>
        <h2 id="newest-notices">{t('notices.title')}</h2>
        {data.unread > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => reading.mutate(undefined)}>
            {t('notices.readAll')}
          </Button>
        )}
      </div>
      {data.items.length > 0 ? (
        <ul>
          {data.items.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              opened={({ id, read_at }) => {
                close();
                if (read_at === null) reading.mutate([id]);
              }}
            />
          ))}
        </ul>
      ) : (
        <p className={classes.nothing}>{t('notices.none')}</p>
      )}
      <div className={classes.panelFoot}>
        <LinkButton to="/notices" variant="default" size="xs" onClick={close}>
          {t('notices.all')}
        </LinkButton>
      </div>
    </section>
  );
}
