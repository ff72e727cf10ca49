// Teams without an interview, each with the smallest reason; from here one is placed by hand.
import { useTranslation } from 'react-i18next';
import type { InterviewsTold } from '../types';
import { Voice } from '../ui/pieces/Voice';
import classes from './interviews.module.css';

type Props = { page: InterviewsTold; edit: (application: number) => void };

export function Unplaced({ page, edit }: Props) {
  const { t } = useTranslation('interviews');
  return (
    <section className={classes.block} aria-labelledby="unplaced">
      <h2 id="unplaced">{t('unplaced.title', { count: page.unplaced.length })}</h2>
      {page.unplaced.length === 0 ? (
        <p className="quiet">{t(page.lines.length === 0 ? 'unplaced.nobody' : 'unplaced.none')}</p>
      ) : (
        <ul className={classes.unplaced}>
          {page.unplaced.map((team) => (
            <li key={team.application}>
              <button type="button" className={classes.named} onClick={() => edit(team.application)}>
                {team.name}
              </button>
              <p className="quiet">{team.why}</p>
              {team.reason && <Voice>{team.reason}</Voice>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
