// What the jury voted and decided about the file, once it has.
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../selection/StatusTag';
import type { JuryResult, JuryVerdict } from '../types';
import { Voice } from '../ui/pieces/Voice';
import { Result } from './Result';
import classes from './seat.module.css';

type Props = { result: JuryResult | null; verdict: JuryVerdict | null };

export function Ruling({ result, verdict }: Props) {
  const { t } = useTranslation('jury');
  if (!result && !verdict) return null;
  return (
    <div className={classes.ruling}>
      {result && <Result result={result} />}
      {verdict && (
        <section>
          <h2>{t('screen.verdict')}</h2>
          <StatusTag status={verdict.decided} />
          {verdict.why && <Voice>{verdict.why}</Voice>}
        </section>
      )}
    </div>
  );
}
