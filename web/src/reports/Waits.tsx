// How long files waited for each step, half of them and nine in ten; and whether the promised day was kept.
import { useTranslation } from 'react-i18next';
import type { Report } from '../types';
import { useFormat } from '../ui/format';
import { Bar } from './Bar';
import classes from './report.module.css';

export function Waits({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const { number } = useFormat();
  const longest = Math.max(1, ...report.waits.map(({ ninetieth }) => ninetieth ?? 0));
  const days = (tenths: number | null) =>
    tenths === null
      ? t('waits.never')
      : t('waits.days', { count: tenths / 10, shown: number(tenths / 10, { maximumFractionDigits: 1 }) });
  return (
    <div className={classes.two}>
      <section className={classes.block}>
        <h2>{t('waits.title')}</h2>
        <table className={classes.lines}>
          <thead>
            <tr>
              <th scope="col">{t('waits.until')}</th>
              <td className={classes.wide} />
              <th scope="col">{t('waits.median')}</th>
              <th scope="col">{t('waits.ninetieth')}</th>
            </tr>
          </thead>
          <tbody>
            {report.waits.map(({ until, label, median, ninetieth }) => (
              <tr key={until}>
                <th scope="row">{label}</th>
                <td className={classes.wide}>
                  <Bar part={(median ?? 0) / longest} more={((ninetieth ?? 0) - (median ?? 0)) / longest} tone="moss" />
                </td>
                <td className="figure">{days(median)}</td>
                <td className="figure">{days(ninetieth)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {report.promise && <Promised promise={report.promise} />}
    </div>
  );
}

const tones = { kept: 'moss', late: 'honey', waiting: 'ink' } as const;

function Promised({ promise }: { promise: NonNullable<Report['promise']> }) {
  const { t } = useTranslation('reports');
  const { number, dayAndYear } = useFormat();
  const all = Math.max(1, promise.kept + promise.late + promise.waiting);
  return (
    <section className={classes.block}>
      <h2>{t('promise.title', { day: dayAndYear(promise.answers_by) })}</h2>
      <table className={classes.lines}>
        <tbody>
          {(['kept', 'late', 'waiting'] as const).map((what) => (
            <tr key={what}>
              <th scope="row">{t(`promise.${what}`)}</th>
              <td className={classes.wide}>
                <Bar part={promise[what] / all} tone={tones[what]} />
              </td>
              <td className="figure">{number(promise[what])}</td>
              <td className="figure">{number(promise[what] / all, { style: 'percent', maximumFractionDigits: 0 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
