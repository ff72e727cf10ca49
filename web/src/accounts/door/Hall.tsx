// A room behind the front door where one thing is done: the house at dusk on one side, the thing on the other.
import { type ReactNode, useEffect } from 'react';
import { Facade } from '../../ui/facade/Facade';
import { Mark } from '../../ui/pieces/Mark';
import { LanguageSwitch } from '../../ui/shell/LanguageSwitch';
import { chooseLanguage } from '../actions';
import classes from '../signIn.module.css';

type Props = { title: string; lit: number; plate?: ReactNode; note?: ReactNode; children: ReactNode };

export function Hall({ title, lit, plate, note, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Spark`;
  }, [title]);
  return (
    <div className={classes.door}>
      <aside className={classes.street}>
        <Facade people={lit} sign="Spark" />
        {plate && <p className={classes.plate}>{plate}</p>}
      </aside>
      <main className={classes.hall}>
        <div className={classes.top}>
          <span className={classes.name}>
            <Mark size={34} />
            <span className="display">Spark</span>
          </span>
          <LanguageSwitch choose={chooseLanguage} />
        </div>
        <div className={classes.middle}>{children}</div>
        {note && <p className={classes.note}>{note}</p>}
      </main>
    </div>
  );
}
