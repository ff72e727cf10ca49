// The columns of the outbox: to whom, what, which kind, where it stands and why, and when.
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { LetterLine } from '../types';
import type { Column } from '../ui/table/column';
import classes from './letters.module.css';
import type { OutboxAsked } from './outboxAddress';
import { hasFailed, StateTag } from './StateTag';
import { whenOf } from './whenOf';

type Told = {
  t: TFunction<'letters'>;
  asked: OutboxAsked;
  kindTitle: (kind: string) => string;
  moment: (at: string) => string;
};

export function outboxColumns({ t, asked, kindTitle, moment }: Told): Column<LetterLine>[] {
  return [
    {
      id: 'to',
      head: t('column.to'),
      width: 270,
      cell: ({ name, address }) => (
        <span className={classes.to}>
          <b className="clip">{name || address}</b> {name && <span className="aside clip">{address}</span>}
        </span>
      ),
    },
    { id: 'subject', head: t('column.subject'), cell: (line) => <LetterLink line={line} asked={asked} /> },
    {
      id: 'kind',
      head: t('column.kind'),
      width: 190,
      cell: ({ kind }) => <span className="quiet">{kindTitle(kind)}</span>,
    },
    {
      id: 'state',
      head: t('column.state'),
      width: 270,
      cell: ({ state, reason }) => (
        <span className={classes.state}>
          <StateTag state={state} />
          {hasFailed(state) && reason && (
            <span className="aside clip" title={reason}>
              {reason}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'when',
      head: t('column.when'),
      width: 140,
      align: 'end',
      cell: (line) => <time dateTime={whenOf(line)}>{moment(whenOf(line))}</time>,
    },
  ];
}

export function LetterLink({ line, asked }: { line: LetterLine; asked: OutboxAsked }) {
  return (
    <Link to="/letters/$id" params={{ id: line.id }} search={asked} data-row-link="" className="clip">
      {line.subject}
    </Link>
  );
}
