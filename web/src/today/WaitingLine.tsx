// One thing that waits: what, why it matters, how long, and its verb.
import { useTranslation } from 'react-i18next';
import type { TodayLine } from '../types';
import { useFormat } from '../ui/format';
import { LinkButton } from '../ui/shell/LinkButton';
import { looks, stepOf } from './lines';
import classes from './today.module.css';

type Props = { line: TodayLine; first: boolean; now: string; several?: boolean };

/** `several`: the reader runs more than one house, so that each line says in which it waits. */
export function WaitingLine({ line, first, now, several = false }: Props) {
  const { t } = useTranslation('today');
  const { fromNow, day, deadline, zone } = useFormat();
  const { tone, icon: Icon } = looks[line.kind];
  const clock = line.time_zone ?? undefined;
  const said = {
    count: line.count,
    call: line.call_name ?? '',
    startup: line.startup_name ?? '',
    due: line.due_at ? day(line.due_at, clock) : '',
    moment: line.due_at ? deadline(line.due_at, clock) : '',
    zone: clock ? zone(clock) : '',
    gap: line.due_at ? fromNow(line.due_at, now) : '',
    told: line.since ? day(line.since) : '',
  };
  const when = line.due_at ?? line.since;
  return (
    <li className={classes.line}>
      <span className={classes.icon} data-tone={tone} aria-hidden="true">
        <Icon size={18} stroke={1.9} />
      </span>
      <div className={classes.what}>
        <b>
          {t(`line.${line.kind}.title`, said)}
          {several && line.house && <span className="second aside"> · {line.house}</span>}
        </b>
        <span className="second quiet">
          {t(`line.${line.kind}.text`, { ...said, context: line.due_at ? 'dated' : undefined })}
        </span>
      </div>
      {when && <time dateTime={when}>{fromNow(when, now, clock)}</time>}
      <LinkButton to={stepOf(line)} size="xs" variant={first ? 'filled' : 'default'} className={classes.verb}>
        {t(`line.${line.kind}.verb`)}
      </LinkButton>
    </li>
  );
}
