// A founder's day, phone first: their files, each with where it stands, its next step and its deadline.
import { IconArrowRight } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../../app/clock';
import { houseQuery } from '../../queries';
import { callsQuery } from '../../selection/queries';
import { useWhose } from '../../selection/whose';
import { looks } from '../../today/lines';
import { todayQuery } from '../../today/queries';
import { WaitingLine } from '../../today/WaitingLine';
import type { Call, Me } from '../../types';
import { isFar, useFormat } from '../../ui/format';
import { LinkButton } from '../../ui/shell/LinkButton';
import { Page } from '../../ui/shell/Page';
import { Empty } from '../../ui/states/Empty';
import { FileCard } from './FileCard';
import classes from './founder.module.css';

export function FounderToday({ me }: { me: Me }) {
  const { t } = useTranslation('apply');
  const { weekday, fromNow, deadline } = useFormat();
  const { data: house } = useSuspenseQuery(houseQuery);
  const { data: calls } = useSuspenseQuery(callsQuery);
  const { data: lines } = useSuspenseQuery(todayQuery);
  const now = useHouseNow();
  const whose = useWhose();
  // The cards say what the files need; what else waits stands above them.
  const others = lines.filter(({ kind }) => kind in looks && kind !== 'draft_to_finish' && kind !== 'file_sent');
  const first = me.name.split(' ')[0];
  const files = [...me.applications].sort((a, b) => b.id - a.id);
  const closing = ({ closes_at, time_zone }: Call) => {
    const moment = deadline(closes_at, time_zone);
    return isFar(closes_at, now)
      ? t('founder.closesFar', { moment })
      : `${t('founder.closes', { gap: fromNow(closes_at, now) })}, ${moment}`;
  };
  const open = calls.filter((call) => call.state === 'open' && !files.some((file) => file.call_slug === call.slug));
  return (
    <Page path={[{ label: t('founder.title') }]}>
      <div className={classes.day}>
        <header>
          <h1>{first ? t('founder.hello', { name: first }) : t('founder.helloNameless')}</h1>
          <p className="quiet">{weekday(now, house.time_zone)}</p>
        </header>
        {others.length > 0 && (
          <ul className={classes.card} aria-label={t('founder.waiting')}>
            {others.map((line) => (
              <WaitingLine
                key={`${line.kind}-${line.call_slug}-${line.application}`}
                line={line}
                first={false}
                now={now}
              />
            ))}
          </ul>
        )}
        {files.length === 0 && open.length === 0 && (
          <Empty title={t('founder.nothing')}>{t('founder.nothingText')}</Empty>
        )}
        {files.map((file, place) => (
          <FileCard
            key={file.id}
            id={file.id}
            call={calls.find(({ slug }) => slug === file.call_slug)}
            file={file}
            now={now}
            first={place === 0}
          />
        ))}
        {open.length > 0 && (
          <section className={classes.card} aria-labelledby="open-calls">
            <h2 id="open-calls">{t('founder.open')}</h2>
            <ul>
              {open.map((call) => (
                <li key={call.slug} className={classes.call}>
                  <div>
                    <b>{call.name}</b>
                    {whose(call) && <p className="second">{whose(call)}</p>}
                    <p className="second quiet">{closing(call)}</p>
                  </div>
                  <LinkButton
                    to="/apply/$slug"
                    params={{ slug: call.slug }}
                    variant={files.length === 0 ? 'filled' : 'default'}
                    rightSection={<IconArrowRight size={16} />}
                  >
                    {t('noFile.read')}
                  </LinkButton>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  );
}
