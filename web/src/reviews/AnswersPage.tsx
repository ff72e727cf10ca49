// Why each of the refused is refused: read, reworded and let go by a manager, one after the other, beside the letter.
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CallPage } from '../selection/CallPage';
import { callQuery } from '../selection/queries';
import { LinkButton } from '../ui/shell/LinkButton';
import { Empty } from '../ui/states/Empty';
import classes from './answers.module.css';
import { refusedQuery } from './queries';
import { ReasonsDesk } from './ReasonsDesk';
import { RefusedList } from './RefusedList';

const route = getRouteApi('/inside/calls/$slug/answers');

export function AnswersPage() {
  const { t } = useTranslation(['reasons', 'selection']);
  const { slug } = route.useParams();
  const { file } = route.useSearch();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: refused } = useSuspenseQuery(refusedQuery(slug));
  const chosen = refused.items.find(({ application }) => application === file);
  const open = chosen ?? refused.items.find(({ state }) => state !== 'read') ?? refused.items[0];
  return (
    <CallPage call={call} part="answers" title={t('title')}>
      {!open && (
        <Empty
          title={t('none.title')}
          action={
            <LinkButton to="/calls/$slug/board" params={{ slug }}>
              {t('none.board')}
            </LinkButton>
          }
        >
          {t('none.text')}
        </Empty>
      )}
      {open && (
        <>
          <p className={classes.lead}>
            {refused.to_read + refused.changed === 0 ? t('allRead') : t('lead', { count: refused.total })}{' '}
            {!refused.owed && t('notOwed')}
          </p>
          <div className={classes.columns} data-chosen={chosen !== undefined}>
            <RefusedList slug={slug} refused={refused} open={open.application} />
            <ReasonsDesk key={open.application} slug={slug} refused={refused} application={open.application} />
          </div>
        </>
      )}
    </CallPage>
  );
}
