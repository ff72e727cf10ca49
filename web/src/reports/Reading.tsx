// Who read how much, phase by phase and reviewer by reviewer. Minutes are told over all of them, never of one.
import { useTranslation } from 'react-i18next';
import type { Report } from '../types';
import { useFormat } from '../ui/format';
import { Bar } from './Bar';
import classes from './report.module.css';

const words = { reviewers: 'readers', given: 'given', finished: 'finished', late: 'late' } as const;

export function Reading({ report: { phases, readers } }: { report: Report }) {
  const { t } = useTranslation('reports');
  const { number } = useFormat();
  if (phases.length === 0)
    return (
      <section className={classes.block}>
        <h2>{t('reading.title')}</h2>
        <p className="quiet">{t('reading.none')}</p>
      </section>
    );
  const most = Math.max(1, ...readers.map(({ given }) => given));
  return (
    <section className={classes.block}>
      <h2>{t('reading.title')}</h2>
      <div className={classes.two}>
        <div className={classes.block}>
          <table className={`${classes.lines} ${classes.cards}`}>
            <thead>
              <tr>
                {(['phase', 'readers', 'given', 'finished', 'late', 'minutes'] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(`reading.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {phases.map((phase) => (
                <tr key={phase.id} className={classes.plain}>
                  <th scope="row">{phase.name}</th>
                  {(['reviewers', 'given', 'finished', 'late'] as const).map((count) => (
                    <td key={count} className="figure" data-what={t(`reading.${words[count]}`)}>
                      {number(phase[count])}
                    </td>
                  ))}
                  <td className="figure" data-what={t('reading.minutes')}>
                    {phase.minutes === null ? '–' : number(phase.minutes)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="second quiet">{t('reading.note')}</p>
        </div>
        <table className={classes.lines}>
          <thead>
            <tr>
              <th scope="col">{t('reading.reviewer')}</th>
              <td className={classes.wide} />
              <th scope="col">{t('reading.finished')}</th>
              <th scope="col">{t('reading.given')}</th>
              <th scope="col">{t('reading.late')}</th>
            </tr>
          </thead>
          <tbody>
            {readers.map((reader) => (
              <tr key={reader.name}>
                <th scope="row">{reader.name}</th>
                <td className={classes.wide}>
                  <Bar part={reader.finished / most} more={(reader.given - reader.finished) / most} tone="moss" />
                </td>
                <td className="figure">{number(reader.finished)}</td>
                <td className="figure">{number(reader.given)}</td>
                <td className="figure">{number(reader.late)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
