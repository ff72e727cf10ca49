// How many files reached each step, and where they stand today.
import { useTranslation } from 'react-i18next';
import type { Report } from '../types';
import { useFormat } from '../ui/format';
import { Bar } from './Bar';
import classes from './report.module.css';

type Line = { key: string; label: string; files: number; pencilled: number; share: number | null };
type Props = { title: string; first: string; lines: Line[]; note?: string };

function Lines({ title, first, lines, note }: Props) {
  const { t } = useTranslation('reports');
  const { number } = useFormat();
  const most = Math.max(1, ...lines.map(({ files, pencilled }) => files + pencilled));
  return (
    <section className={classes.block}>
      <h2>{title}</h2>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <td className={classes.wide} />
            <th scope="col">{t('funnel.files')}</th>
            <th scope="col">{t('funnel.share')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, files, pencilled, share }) => (
            <tr key={key}>
              <th scope="row">
                {label}
                {pencilled > 0 && (
                  <span className={classes.pencilled}>{t('funnel.pencilled', { count: pencilled })}</span>
                )}
              </th>
              <td className={classes.wide}>
                <Bar part={files / most} more={pencilled / most} />
              </td>
              <td className="figure">{number(files)}</td>
              <td className="figure">
                {share === null ? '' : number(share / 1000, { style: 'percent', maximumFractionDigits: 0 })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="second quiet">{note}</p>}
    </section>
  );
}

export function Funnel({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const lines = report.funnel.steps.map(({ step, ...line }) => ({ key: step, ...line }));
  return <Lines title={t('funnel.title')} first={t('funnel.step')} lines={lines} note={t('funnel.note')} />;
}

export function Ends({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const lines = report.funnel.ends.map(({ status, ...line }) => ({ key: status, ...line }));
  return <Lines title={t('ends.title')} first={t('ends.status')} lines={lines} />;
}
