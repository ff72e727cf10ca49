// The plan as a timetable: times down, rooms across; on a phone a list a day. What breaks a rule is marked, in words.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InterviewLine, InterviewSlot, InterviewsTold } from '../types';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/pieces/Tag';
import type { Tone } from '../ui/tone';
import classes from './interviews.module.css';
import { byDay } from './times';

const tones: Record<InterviewLine['stands'], Tone> = {
  pencil: 'ink',
  changed: 'honey',
  invited: 'moss',
  held: 'ink',
};

type Props = { page: InterviewsTold; edit: (application: number) => void };

export function Timetable({ page, edit }: Props) {
  const { t } = useTranslation('interviews');
  const { weekday } = useFormat();
  const panels = page.round?.panels ?? [];
  // A line whose time or room is no more stands under the table, where it can be mended.
  const astray = page.lines.filter(
    ({ starts_at, panel }) => panel > panels.length || page.slots.every((slot) => slot.starts_at !== starts_at),
  );
  return (
    <div className={classes.timetable}>
      {byDay(page.slots).map(({ day, slots }) => (
        <section key={day}>
          <table className={classes.table}>
            <caption>{weekday(slots[0]?.starts_at ?? '', page.time_zone)}</caption>
            <thead>
              <tr>
                <th scope="col">{t('table.time')}</th>
                {panels.map(({ name }, at) => (
                  <th key={at} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {slots.map((slot) => (
                <Row key={slot.starts_at} slot={slot} page={page} edit={edit} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {astray.length > 0 && (
        <section>
          <h2>{t('table.astray')}</h2>
          <ul className={classes.astray}>
            {astray.map((line) => (
              <li key={line.application}>
                <Cell line={line} edit={edit} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Row({ slot, page, edit }: { slot: InterviewSlot } & Props) {
  const { time } = useFormat();
  const panels = page.round?.panels ?? [];
  return (
    <tr>
      <th scope="row" className="figure">
        {time(slot.starts_at, page.time_zone)}
      </th>
      {panels.map(({ name }, at) => {
        const line = page.lines.find((one) => one.starts_at === slot.starts_at && one.panel === at + 1);
        return (
          <td key={at} data-room={name} data-free={line ? undefined : true}>
            {line && <Cell line={line} edit={edit} />}
          </td>
        );
      })}
    </tr>
  );
}

function Cell({ line, edit }: { line: InterviewLine; edit: (application: number) => void }) {
  const { t } = useTranslation('interviews');
  const faces = line.people.map(({ name }) => name).join(', ');
  return (
    <button
      type="button"
      className={classes.cell}
      data-stands={line.stands}
      data-broken={line.faults.length > 0 || undefined}
      onClick={() => edit(line.application)}
    >
      <span className={classes.cellHead}>
        <b>{line.name}</b>
        {line.stands !== 'held' && (
          <Tag tone={tones[line.stands]} drawn={line.stands === 'pencil' ? 'pencil' : 'ink'}>
            {t(`stands.${line.stands}`)}
          </Tag>
        )}
      </span>
      <span className={classes.faces}>{faces}</span>
      {line.faults.map((fault) => (
        <span key={fault} className={classes.fault}>
          <IconAlertTriangle size={14} aria-hidden="true" /> {fault}
        </span>
      ))}
    </button>
  );
}
