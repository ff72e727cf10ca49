// One file of the founder: steps as panes, what is missing or what comes next, the deadline, and one button.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { applicationQuery, callQuery } from '../../selection/queries';
import { StatusTag } from '../../selection/StatusTag';
import type { ApplicationDetail, ApplicationStatus, Call, CallDetail, Me } from '../../types';
import { isFar, useFormat } from '../../ui/format';
import { Tile } from '../../ui/pieces/Faces';
import { Panes } from '../../ui/pieces/Panes';
import { Status } from '../../ui/pieces/Status';
import { Tag } from '../../ui/pieces/Tag';
import { LinkButton } from '../../ui/shell/LinkButton';
import { stateOf, stepsOf } from '../draft/steps';
import classes from './founder.module.css';

const looks = {
  eligible: { tone: 'moss', glyph: 'check' },
  not_eligible: { tone: 'brick', glyph: 'cross' },
  cannot_tell: { tone: 'honey', glyph: 'question' },
} as const;

type Props = { id: number; file: Me['applications'][number]; call: Call | undefined; now: string; first: boolean };

export function FileCard({ id, file, call, now, first }: Props) {
  const { t } = useTranslation('apply');
  const { data: detail } = useQuery(applicationQuery(id));
  const { data: whole } = useQuery(callQuery(file.call_slug));
  const { fromNow, deadline } = useFormat();
  const name = file.startup_name || t('founder.nameless');
  const until = detail?.extension?.until ?? call?.closes_at;
  const past = until !== undefined && new Date(until) < new Date(now);
  const draft = file.status === 'draft';
  const way = wayOf(file.status as ApplicationStatus, past, call?.state === 'open', detail);
  return (
    <section className={classes.card} aria-labelledby={`file-${id} call-${id}`}>
      <div className={classes.head}>
        <Tile name={name} size={34} />
        <div>
          <h2 id={`file-${id}`}>{name}</h2>
          <p id={`call-${id}`} className="second quiet">
            {file.call_name}
          </p>
        </div>
        {file.status === 'submitted' ? (
          <Tag tone="moss">{t('founder.sent')}</Tag>
        ) : (
          <StatusTag status={file.status as ApplicationStatus} />
        )}
      </div>
      {detail && whole ? <Standing detail={detail} call={whole} past={past} /> : <Skeleton h={44} animate={false} />}
      <div className={classes.foot}>
        {until && (draft || file.status === 'submitted') && (
          <p className={classes.until} data-near={(draft && !past) || undefined}>
            {!isFar(until, now) && <b>{t(past ? 'founder.closed' : 'founder.closes', { gap: fromNow(until, now) })}</b>}
            <span>
              {isFar(until, now)
                ? t('founder.closesFar', { moment: deadline(until, call?.time_zone) })
                : deadline(until, call?.time_zone)}
            </span>
          </p>
        )}
        <NextStep
          way={way}
          slug={file.call_slug}
          id={id}
          startup={detail?.startup.id}
          filled={first && draft && !past}
        />
      </div>
    </section>
  );
}

type Way = 'goOn' | 'read' | 'sendChanges' | 'see' | 'beginAgain' | 'passport';

/** The one next step for a file, by where it stands. */
function wayOf(status: ApplicationStatus, past: boolean, open: boolean, detail: ApplicationDetail | undefined): Way {
  if (status === 'draft') return past ? 'read' : 'goOn';
  if (status === 'withdrawn') return open ? 'beginAgain' : 'read';
  if (status === 'joined' || status === 'accepted') return 'passport';
  return status === 'submitted' && detail?.changed_since_sent ? 'sendChanges' : 'see';
}

type Step = { way: Way; slug: string; id: number; startup: number | undefined; filled: boolean };

function NextStep({ way, slug, id, startup, filled }: Step) {
  const { t } = useTranslation('apply');
  const look = filled ? 'filled' : 'default';
  const label = t(`founder.${way}`);
  if (way === 'passport' && startup !== undefined)
    return (
      <LinkButton to="/startups/$id" params={{ id: startup }} variant={look}>
        {label}
      </LinkButton>
    );
  if (way === 'beginAgain')
    return (
      <LinkButton to="/apply/$slug" params={{ slug }} variant={look}>
        {label}
      </LinkButton>
    );
  const to = way === 'goOn' || way === 'read' ? '/apply/$slug/form' : '/apply/$slug/sent';
  return (
    <LinkButton to={to} params={{ slug }} search={{ file: id }} variant={look}>
      {label}
    </LinkButton>
  );
}

function Standing({ detail, call, past }: { detail: ApplicationDetail; call: CallDetail; past: boolean }) {
  const { t } = useTranslation('apply');
  const { moment } = useFormat();
  const steps = stepsOf(call);
  const done = steps.filter((step) => ['done', 'optional'].includes(stateOf(detail, steps, step, []).state)).length;
  if (detail.status === 'draft' && past) return <p>{t('stand.draft')}</p>;
  if (detail.status === 'draft') {
    return (
      <div className={classes.standing}>
        <span className={classes.steps}>
          <Panes lit={done} total={steps.length} size={11} gap={3.5} />
          <span className="second quiet">{t('founder.stepsDone', { count: done, done, total: steps.length })}</span>
        </span>
        <Status {...looks[detail.verdict.eligibility]}>{t(`verdict.${detail.verdict.eligibility}`)}</Status>
        <p>{t('founder.missing', { count: detail.missing.length })}</p>
      </div>
    );
  }
  return (
    <div className={classes.standing}>
      {detail.sent_at && (
        <p className="second quiet">{t('founder.sentOn', { moment: moment(detail.sent_at, call.time_zone) })}</p>
      )}
      <p>
        {t(
          detail.status === 'submitted' && detail.changed_since_sent && !past
            ? 'founder.unsent'
            : `stand.${detail.status}`,
        )}
      </p>
    </div>
  );
}
