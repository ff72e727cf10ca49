// What happened to this file, newest first, and the house's own notes under it.
import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistorySentence } from '../activity/sentence';
import type { ApplicationDetail, HistoryLine, Note } from '../types';
import { useFormat } from '../ui/format';
import { Avatar } from '../ui/pieces/Faces';
import { Mark } from '../ui/pieces/Mark';
import { Voice } from '../ui/pieces/Voice';
import { RowShapes } from '../ui/states/Shapes';
import classes from './history.module.css';
import { NoteForm } from './NoteForm';
import { historyQuery, notesQuery } from './queries';

const versionKinds = ['application.submitted', 'application.sent_again'];

type Entry = { at: string; line?: HistoryLine; note?: Note };

type Props = { file: ApplicationDetail; read: (version: number) => void };

export function HistoryPanel({ file, read }: Props) {
  const { t } = useTranslation('selection');
  const { id } = file;
  const history = useQuery(historyQuery(id));
  const notes = useQuery(notesQuery(id));
  const entries: Entry[] = [
    ...(history.data ?? []).filter(({ kind }) => !kind.startsWith('note.')).map((line) => ({ at: line.at, line })),
    ...(notes.data ?? []).map((note) => ({ at: note.at, note })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  // Events hold no free text: the reason stands on the file, and belongs to the newest line of its kind.
  const reasons: Record<string, string | undefined> = {
    'application.verdict_overridden': file.override?.reason,
    'application.extended': file.extension?.reason ?? undefined,
  };
  const newest = (line: HistoryLine) => entries.find((each) => each.line?.kind === line.kind)?.line === line;
  return (
    <section className={classes.history} aria-label={t('panel.history')}>
      <h2>{t('panel.history')}</h2>
      {history.isPending && <RowShapes rows={5} />}
      <ol>
        {entries.map(({ line, note }) =>
          note ? (
            <NoteLine key={`note-${note.id}`} note={note} />
          ) : (
            line && (
              <Happened key={line.id} line={line} reason={newest(line) ? reasons[line.kind] : undefined}>
                {line.count && versionKinds.includes(line.kind) && file.versions.length > 1 && (
                  <UnstyledButton className={classes.read} onClick={() => read(line.count ?? 1)}>
                    {t('version.read', { number: line.count })}
                  </UnstyledButton>
                )}
              </Happened>
            )
          ),
        )}
      </ol>
      {notes.isSuccess && <NoteForm id={id} />}
    </section>
  );
}

type HappenedProps = { line: HistoryLine; reason: string | undefined; children: ReactNode };

function Happened({ line, reason, children }: HappenedProps) {
  const { t } = useTranslation('activity');
  const sentence = useHistorySentence();
  const { moment } = useFormat();
  return (
    <li className={classes.entry}>
      {line.by ? (
        <Avatar name={line.by.name} size={26} />
      ) : (
        <span className={classes.house}>
          <Mark size={22} />
        </span>
      )}
      <div>
        <p className="second">
          <b>{line.by?.name ?? t('house')}</b> <span className="quiet">{sentence(line)}</span>
        </p>
        {reason && <Voice size="small">{reason}</Voice>}
        <time dateTime={line.at}>{moment(line.at)}</time>
        {children}
      </div>
    </li>
  );
}

function NoteLine({ note }: { note: Note }) {
  const { t } = useTranslation('selection');
  const { moment } = useFormat();
  return (
    <li className={classes.entry}>
      <Avatar name={note.by.name} size={26} />
      <div>
        <p className="second">
          <b>{note.by.name}</b> <span className="quiet">{t('note.wrote')}</span>
        </p>
        <Voice size="small">{note.text}</Voice>
        <time dateTime={note.at}>{moment(note.at)}</time>
      </div>
    </li>
  );
}
