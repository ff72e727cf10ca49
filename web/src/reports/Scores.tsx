// How the scores of each phase lie, as they were given and once harsh and generous reviewers are evened out.
import { useTranslation } from 'react-i18next';
import type { Report } from '../types';
import { useFormat } from '../ui/format';
import classes from './report.module.css';

type Phase = Report['scores'][number];

export function Scores({ report: { scores } }: { report: Report }) {
  const { t } = useTranslation('reports');
  return (
    <section className={classes.block}>
      <h2>{t('scores.title')}</h2>
      {scores.length === 0 && <p className="quiet">{t('scores.none')}</p>}
      {scores.map((phase) => (
        <OnePhase key={phase.phase} phase={phase} />
      ))}
    </section>
  );
}

function OnePhase({ phase }: { phase: Phase }) {
  const { t } = useTranslation('reports');
  const { number } = useFormat();
  if (!phase.told)
    return (
      <>
        <h3>{phase.name}</h3>
        <p className="quiet">{t('scores.hidden')}</p>
      </>
    );
  const most = Math.max(1, ...phase.bars.flatMap(({ raw, calibrated }) => [raw, calibrated]));
  return (
    <div className={classes.histogram}>
      <h3>{phase.name}</h3>
      <div className={classes.columns} aria-hidden="true">
        {phase.bars.map(({ from, raw, calibrated }) => (
          <div key={from}>
            <span className={classes.raw} style={{ height: `${(raw / most) * 100}%` }} />
            <span className={classes.even} style={{ height: `${(calibrated / most) * 100}%` }} />
          </div>
        ))}
      </div>
      <div className={classes.scale} aria-hidden="true">
        {[0, 25, 50, 75, 100].map((at) => (
          <span key={at}>{number(at)}</span>
        ))}
      </div>
      <p className={classes.legend} aria-hidden="true">
        <span data-bar="raw">{t('scores.raw')}</span>
        <span data-bar="even">{t('scores.calibrated')}</span>
      </p>
      <details className={classes.numbers}>
        <summary>{t('scores.numbers')}</summary>
        <table className={classes.lines}>
          <thead>
            <tr>
              <th scope="col">{t('scores.score')}</th>
              <th scope="col">{t('scores.raw')}</th>
              <th scope="col">{t('scores.calibrated')}</th>
            </tr>
          </thead>
          <tbody>
            {phase.bars.map(({ from, to, raw, calibrated }) => (
              <tr key={from}>
                <th scope="row">{t('scores.range', { from: from / 10, to: to / 10 })}</th>
                <td className="figure">{number(raw)}</td>
                <td className="figure">{number(calibrated)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
