// Above the list: how many files, until when, the figures that matter, and the saved views as tabs.
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CallDetail } from '../types';
import { useFormat } from '../ui/format';
import { type ViewTab, ViewTabs } from '../ui/shell/ViewTabs';
import { CallFigures } from './CallFigures';
import classes from './list.module.css';
import { type ListAddress, queryOf, viewAddress, viewHere } from './listQuery';
import { MoreTime } from './MoreTime';
import { countQuery, viewsQuery } from './queries';
import { SavedViewMenu } from './SavedViewMenu';
import { SaveView } from './SaveView';

type Props = { call: CallDetail; address: ListAddress };

export function ListHead({ call, address }: Props) {
  const { t } = useTranslation('selection');
  const { day } = useFormat();
  const saved = useQuery(viewsQuery(call.slug)).data ?? [];
  const to = `/calls/${call.slug}/applications`;
  const views = [
    { key: 'all', label: t('view.all'), search: {} },
    { key: 'to_check', label: t('view.toCheck'), search: { eligibility: 'cannot_tell' } },
    { key: 'not_eligible', label: t('view.notEligible'), search: { eligibility: 'not_eligible' } },
    { key: 'mine', label: t('view.mine'), search: { looks_after: 'me' } },
    { key: 'nobody', label: t('view.nobody'), search: { looks_after: 'none' } },
    ...saved.map(({ id, name, query }) => ({ key: `view-${id}`, label: name, search: viewAddress(query) })),
  ] satisfies { key: string; label: string; search: ListAddress }[];
  const counts = useQueries({
    queries: views.map(({ search }) => countQuery(call.slug, queryOf({ ...search, sort: undefined }))),
  });
  const here = viewHere(
    views.map(({ search }) => search),
    address,
  );
  const tabs: ViewTab[] = views.map(({ key, label, search }, place) => ({
    key,
    label,
    count: counts[place]?.data,
    to,
    search: { ...search, hide: address.hide },
    here: place === here,
  }));
  const shown = saved.find(({ id }) => `view-${id}` === views[here]?.key);
  const sent = call.counts?.sent ?? 0;
  const when = { count: sent, day: day(call.closes_at, call.time_zone) };
  return (
    <>
      <div className={classes.head}>
        <div>
          <h1>{t('list.title')}</h1>
          <p className="quiet">
            {t(call.state === 'closed' ? 'list.closed' : 'list.open', when)}{' '}
            {call.counts && call.counts.drafts > 0 && (
              <>
                <b>{t('list.drafts', { count: call.counts.drafts })}</b>{' '}
                <MoreTime call={call} label={t('list.moreTime')} />
              </>
            )}
          </p>
        </div>
        {call.counts && <CallFigures counts={call.counts} places={call.places} slug={call.slug} sent={false} />}
      </div>
      <ViewTabs label={t('view.label')} tabs={tabs}>
        {shown?.mine && <SavedViewMenu slug={call.slug} view={shown} />}
        {here < 0 && <SaveView slug={call.slug} address={address} />}
      </ViewTabs>
    </>
  );
}
