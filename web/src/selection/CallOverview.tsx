// One call as its manager sees it: where it stands, what came in, who may apply, what comes when.
import { IconSettings } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../app/clock';
import { Dates } from '../apply/page/Dates';
import { useFormat } from '../ui/format';
import { StatusDot } from '../ui/pieces/Status';
import { Tag } from '../ui/pieces/Tag';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { CallFigures } from './CallFigures';
import { CallDates, callTones } from './CallRow';
import { CallTabs } from './CallTabs';
import layout from './call/overview.module.css';
import { PublicLink } from './call/PublicLink';
import { PublishCall } from './call/PublishCall';
import { UnsentDrafts } from './call/UnsentDrafts';
import { WhatCameIn } from './call/WhatCameIn';
import classes from './calls.module.css';
import { callQuery } from './queries';

const route = getRouteApi('/inside/calls/$slug');

export function CallOverview() {
  const { t } = useTranslation(['selection', 'calls']);
  const { slug } = route.useParams();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { number } = useFormat();
  const now = useHouseNow();
  const facts = [
    ['programme', call.programme.name],
    ['cohort', call.cohort?.name],
    ['places', call.places !== null && number(call.places)],
    ['questions', number(call.questions.length)],
  ] as const;
  const actions = (
    <>
      <LinkButton
        to="/calls/$slug/settings"
        params={{ slug }}
        size="xs"
        h={32}
        variant="default"
        leftSection={<IconSettings size={15} />}
      >
        {t('calls:settings.open')}
      </LinkButton>
      {call.state === 'draft' && <PublishCall call={call} />}
    </>
  );
  return (
    <Page path={[{ label: t('calls.title'), to: '/calls' }, { label: call.name }]} actions={actions}>
      <div className={classes.head}>
        <div>
          <div className={classes.callName}>
            <h1>{call.name}</h1>
            <Tag tone={callTones[call.state]}>{t(`call.${call.state}`)}</Tag>
          </div>
          <p className="quiet">
            <CallDates call={call} now={now} />
          </p>
        </div>
        {call.counts && <CallFigures counts={call.counts} places={call.places} slug={slug} />}
      </div>
      <div className={classes.tabs}>
        <CallTabs slug={slug} here="overview" sent={call.counts?.sent} />
      </div>
      <div className={classes.two}>
        <div className={layout.left}>
          {call.counts && <WhatCameIn call={call} counts={call.counts} />}
          {call.counts && call.counts.drafts > 0 && <UnsentDrafts call={call} counts={call.counts} />}
          <section>
            <div className={layout.sectionHead}>
              <h2>{t('call.whoMayApply')}</h2>
              <Link to="/calls/$slug/eligibility" params={{ slug }}>
                {t('calls:rules')}
              </Link>
            </div>
            <ul className={classes.rules}>
              {call.rule_lines.map((line) => (
                <li key={line}>
                  <StatusDot tone="moss" glyph="check" />
                  {line}
                </li>
              ))}
              {call.rule_lines.length === 0 && <li className="quiet">{t('call.noRules')}</li>}
            </ul>
          </section>
          <section>
            <h2>{t('calls:about')}</h2>
            <p>{call.summary}</p>
            <dl className={layout.facts}>
              {facts.map(
                ([key, value]) =>
                  value && (
                    <div key={key} style={{ display: 'contents' }}>
                      <dt>{key === 'questions' ? t('part.questions') : t(`fact.${key}`)}</dt>
                      <dd>{value}</dd>
                    </div>
                  ),
              )}
            </dl>
          </section>
        </div>
        <div className={layout.right}>
          <PublicLink call={call} />
          <section className={layout.card}>
            <Dates call={call} now={now} />
          </section>
        </div>
      </div>
    </Page>
  );
}
