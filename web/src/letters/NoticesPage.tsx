// All that one was told, newest first.
import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import { NoticeRow } from './NoticeRow';
import { noticesQuery } from './noticeQueries';
import classes from './notices.module.css';
import { useReadNotices } from './useReadNotices';

export function NoticesPage() {
  const { t } = useTranslation('letters');
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(noticesQuery);
  const reading = useReadNotices();
  const notices = data.pages.flatMap(({ items }) => items);
  const unread = data.pages[0]?.unread ?? 0;
  return (
    <Page path={[{ label: t('notices.title') }]}>
      <div className={classes.page}>
        <div className={classes.head}>
          <div>
            <h1>{t('notices.title')}</h1>
            <p className="quiet" aria-live="polite">
              {t('notices.count', { count: unread })}
            </p>
          </div>
          <div className={classes.acts}>
            {unread > 0 && (
              <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate(undefined)}>
                {t('notices.readAll')}
              </Button>
            )}
            <LinkButton to="/account" hash="letters" variant="subtle">
              {t('notices.choose')}
            </LinkButton>
          </div>
        </div>
        {notices.length > 0 ? (
          <ul className={classes.list}>
            {notices.map((notice) => (
              <NoticeRow
                key={notice.id}
                notice={notice}
                opened={({ id, read_at }) => read_at === null && reading.mutate([id])}
              />
            ))}
          </ul>
        ) : (
          <Empty title={t('notices.none')}>{t('notices.noneText')}</Empty>
        )}
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {t('notices.more')}
          </Button>
        )}
      </div>
    </Page>
  );
}
