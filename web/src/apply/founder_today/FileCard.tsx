// One file of the founder: steps as panes, what is missing or what comes next, the deadline, and one button.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { applicationQuery, callQuery } from '../../selection/queries';
import { StatusTag } from '../../selection/StatusTag';
import type { ApplicationDetail, ApplicationStatus, Call, CallDetail, Me } from '../../types';
import { useFormat } from '../../ui/format';
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
  const verb = draft ? 'founder.goOn' : detail?.changed_since_sent ? 'founder.sendChanges' : 'founder.see';
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
      {detail && whole ? <Standing detail={detail} call={whole} /> : <Skeleton h={44} animate={false} />}
      <div className={classes.foot}>
        {until && (
          <p className={classes.until} data-near={(draft && !past) || undefined}>
            <b>{t(past ? 'founder.closed' : 'founder.closes', { gap: fromNow(until, now) })}</b>
            <span>{deadline(until, call?.time_zone)}</span>
          </p>
        )}
        <LinkButton
          to={draft ? '/apply/$slug/form' : '/apply/$slug/sent'}
          params={{ slug: file.call_slug }}
          search={{ file: id }}
          variant={first && draft ? 'filled' : 'default'}
        >
          {t(verb)}
        </LinkButton>
      </div>
    </section>
  );
}

function Standing({ detail, call }: { detail: ApplicationDetail; call: CallDetail }) {
  const { t } = useTranslation('apply');
  const { moment } = useFormat();
  const steps = stepsOf(call);
  const done = steps.filter((step) => ['done', 'optional'].includes(stateOf(detail, steps, step, []).state)).length;
  if (detail.status === 'draft') {
    return (
      <div className={classes.standing}>
        <span className={classes.steps}>
          <Panes lit={done} total={steps.length} size={11} gap={3.5} />
          <span className="second quiet">{t('founder.stepsDone', { done, total: steps.length })}</span>
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
      <p>{t(detail.changed_since_sent ? 'founder.unsent' : 'founder.waits')}</p>
    </div>
  );
}
