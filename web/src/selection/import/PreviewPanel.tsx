// What would happen: figures first, then the lines, those that need a look before the rest.
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import { type Glyph, Status } from '../../ui/pieces/Status';
import { RowShapes } from '../../ui/states/Shapes';
import type { Tone } from '../../ui/tone';
import type { ImportLine, ImportPreview } from './queries';
import classes from './report.module.css';

const looks: Record<ImportLine['outcome'], { tone: Tone; glyph: Glyph }> = {
  refused: { tone: 'brick', glyph: 'cross' },
  lookalike: { tone: 'honey', glyph: 'question' },
  new: { tone: 'moss', glyph: 'check' },
  update: { tone: 'azure', glyph: 'clock' },
  same: { tone: 'ink', glyph: 'dashed' },
};
const order = Object.keys(looks);

const figures = [
  ['new', 'moss'],
  ['updated', 'azure'],
  ['unchanged', 'ink'],
  ['refused', 'brick'],
  ['lookalikes', 'honey'],
] as const;

export function PreviewPanel({ preview }: { preview: ImportPreview | undefined }) {
  const { t } = useTranslation('imports');
  const { number } = useFormat();
  if (!preview) return <RowShapes rows={8} />;
  const lines = [...preview.lines].sort(
    (a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || a.line - b.line,
  );
  return (
    <>
      <h2>{t('preview.title')}</h2>
      <p className="second quiet">{t('preview.nothingYet')}</p>
      <dl className={classes.figures} aria-live="polite">
        {figures.map(([key, tone]) => (
          <div key={key} data-tone={tone}>
            <dd className="display figure" data-none={preview[key] === 0 || undefined}>
              {number(preview[key])}
            </dd>
            <dt>{t(`count.${key}`, { count: preview[key] })}</dt>
          </div>
        ))}
      </dl>
      <ol className={classes.lines}>
        {lines.map(({ line, startup_name, outcome, column, reason }) => (
          <li key={line}>
            <span className="aside figure">{number(line)}</span>
            <div>
              <b className="second">{startup_name || t('preview.nameless')}</b>
              {reason && (
                <p className={classes.reason}>
                  {column && <b>{column}: </b>}
                  {reason}
                </p>
              )}
            </div>
            <Status {...looks[outcome]}>{t(`outcome.${outcome}`)}</Status>
          </li>
        ))}
      </ol>
      {preview.lines.length >= 100 && <p className="second aside">{t('preview.first')}</p>}
    </>
  );
}
