// Above the list: how many files, until when, the figures that matter, and the saved views as tabs.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CallDetail } from '../types';
import { useFormat } from '../ui/format';
import { type ViewTab, ViewTabs } from '../ui/shell/ViewTabs';
import { CallFigures } from './CallFigures';
import classes from './list.module.css';
import { type ListAddress, sameView, viewAddress } from './listQuery';
import { viewsQuery } from './queries';
import { SaveView } from './SaveView';

type Props = { call: CallDetail; address: ListAddress };

export function ListHead({ call, address }: Props) {
  const { t } = useTranslation('selection');
  const { day } = useFormat();
  const saved = useQuery(viewsQuery(call.slug)).data ?? [];
  const to = `/calls/${call.slug}/applications`;
  const tab = (key: string, label: string, count: number | undefined, search: ListAddress): ViewTab => ({
    key,
    label,
    count,
    to,
    search: { ...search, hide: address.hide },
    here: sameView(search, { ...address, sort: search.sort ?? undefined }),
  });
  const tabs = [
    tab('all', t('view.all'), call.counts?.sent, {}),
    tab('to_check', t('view.toCheck'), call.counts?.cannot_tell, { eligibility: 'cannot_tell' }),
    tab('not_eligible', t('view.notEligible'), call.counts?.not_eligible, { eligibility: 'not_eligible' }),
    tab('mine', t('view.mine'), undefined, { looks_after: 'me' }),
    tab('nobody', t('view.nobody'), undefined, { looks_after: 'none' }),
    ...saved.map(({ id, name, query }) => tab(`view-${id}`, name, undefined, viewAddress(query))),
  ];
  const sent = call.counts?.sent ?? 0;
  const when = { count: sent, day: day(call.closes_at, call.time_zone) };
  return (
    <>
      <div className={classes.head}>
        <div>
          <h1>{t('list.title')}</h1>
          <p className="quiet">
            {t(call.state === 'closed' ? 'list.closed' : 'list.open', when)}{' '}
            {call.counts && call.counts.drafts > 0 && <b>{t('list.drafts', { count: call.counts.drafts })}</b>}
          </p>
        </div>
        {call.counts && <CallFigures counts={call.counts} places={call.places} slug={call.slug} sent={false} />}
      </div>
      <ViewTabs label={t('view.label')} tabs={tabs}>
        {!tabs.some(({ here }) => here) && <SaveView slug={call.slug} address={address} />}
      </ViewTabs>
    </>
  );
}
