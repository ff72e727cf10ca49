// The file on the desk: its call, its answers, and the startup that it is about.
import { createContext, type ReactNode, useContext } from 'react';
import type { ApplicationDetail, CallDetail } from '../../types';
import { OwnStartup } from '../passport/OwnStartup';
import type { Saver } from '../saving/Saver';
import type { Standing } from '../saving/standing';
import { storedValue } from './stored';

export type Desk = { call: CallDetail; file: ApplicationDetail; saver: Saver; standing: Standing };

const Context = createContext<Desk | null>(null);

/** `asked`: sending was tried; from then on, what is missing is said at its field. */
type Props = Desk & { asked: boolean; children: ReactNode };

export function FileDesk({ asked, children, ...desk }: Props) {
  const { call, file, saver, standing } = desk;
  const own: OwnStartup = {
    startup: file.startup,
    team: file.team,
    saver,
    standing,
    locked: !file.may.edit,
    zone: call.time_zone,
    stored: (field) => storedValue(file, call.questions, field),
    missing: asked ? file.missing : [],
  };
  return (
    <Context value={desk}>
      <OwnStartup value={own}>{children}</OwnStartup>
    </Context>
  );
}

export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error('an answer outside of a file');
  return desk;
}
