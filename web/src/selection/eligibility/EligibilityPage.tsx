// Who may apply: the rules of a call, edited as a draft beside what they would do to real files.
import { Button, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/shell/Page';
import { DraftState } from '../../ui/states/DraftState';
import { CallTabs } from '../CallTabs';
import { useCallPath } from '../call/callPath';
import { callQuery, callsQuery } from '../queries';
import { askedOf } from './asked';
import { Effect } from './Effect';
import { faults } from './faults';
import { Overtaken } from './Overtaken';
import { PublishRules } from './PublishRules';
import classes from './page.module.css';
import { previewQuery } from './queries';
import { RulesEditor } from './RulesEditor';
import { useRules } from './useRules';

const route = getRouteApi('/inside/calls/$slug/eligibility');
const pause = 350;

export function EligibilityPage() {
  const { t } = useTranslation('eligibility');
  const { slug } = route.useParams();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: calls } = useSuspenseQuery(callsQuery);
  const { page, published, draft, publishing } = useRules(slug);
  const filled = calls.filter((each) => (each.counts?.sent ?? 0) > 0 || each.slug === slug);
  const [on, setOn] = useState(() =>
    (call.counts?.sent ?? 0) > 0 ? slug : (filled.find((each) => each.slug !== slug)?.slug ?? slug),
  );
  const [shown, setShown] = useState('rules');
  const path = useCallPath(call, t('title'));
  const asked = useMemo(() => askedOf(call.questions, call.consents), [call.questions, call.consents]);
  const missing = faults(draft.value, asked);
  const [tried] = useDebouncedValue(draft.value, pause);
  const { data: preview } = useQuery({ ...previewQuery(slug, tried, on), enabled: faults(tried, asked).length === 0 });
  const actions = draft.changed ? (
    <div className={classes.acts}>
      <DraftState />
      <Button size="xs" h={32} variant="default" onClick={draft.drop}>
        {t('discard')}
      </Button>
      {!draft.overtaken && (
        <PublishRules faults={missing} preview={preview} publishing={publishing} publish={publishing.mutateAsync} />
      )}
    </div>
  ) : undefined;
  return (
    <Page path={path} actions={actions} body="whole">
      <div className={classes.topTabs}>
        <CallTabs slug={slug} here="eligibility" sent={call.counts?.sent} />
      </div>
      <div className={classes.switch}>
        <SegmentedControl
          fullWidth
          data={[
            { value: 'rules', label: t('title') },
            { value: 'effect', label: t('effect.tab') },
          ]}
          value={shown}
          onChange={setShown}
        />
      </div>
      <div className={classes.split} data-shown={shown}>
        <div className={classes.rulesSide}>
          <h1>{t('heading')}</h1>
          <p className="quiet">{t('lead')}</p>
          {draft.overtaken && <Overtaken keep={draft.keepMine} drop={draft.drop} />}
          <RulesEditor
            draft={draft}
            published={published}
            lines={preview?.lines ?? page.lines}
            total={preview?.total ?? page.panes.length}
            faults={missing}
            asked={asked}
          />
        </div>
        <aside className={classes.effectSide} aria-label={t('effect.tab')}>
          <Effect calls={filled} on={on} choose={setOn} preview={preview} />
        </aside>
      </div>
    </Page>
  );
}
