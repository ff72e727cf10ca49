// What the jury voted, once the vote is closed; who voted what is covered until it is asked for.
import { useTranslation } from 'react-i18next';
import type { JuryResult, JuryVoteTold } from '../types';
import classes from './zones.module.css';

type Props = { result: JuryResult; votes?: JuryVoteTold[] };

export function Result({ result, votes = [] }: Props) {
  const { t } = useTranslation('jury');
  const how = ({ against, abstained }: JuryVoteTold) => (abstained ? 'abstained' : against ? 'against' : 'in_favour');
  return (
    <section className={classes.result}>
      <h2>{t('result.title')}</h2>
      <dl>
        <div data-tone="moss">
          <dt>{t('result.for')}</dt>
          <dd className="figure">{result.votes_for}</dd>
        </div>
        <div data-tone="brick">
          <dt>{t('result.against')}</dt>
          <dd className="figure">{result.votes_against}</dd>
        </div>
        <div data-tone="ink">
          <dt>{t('result.abstained')}</dt>
          <dd className="figure">{result.abstained}</dd>
        </div>
      </dl>
      {votes.length > 0 && (
        <ul>
          {votes.map((vote) => (
            <li key={vote.by}>
              <b>{vote.by}</b> {t(`vote.${how(vote)}`)} {vote.line && <q>{vote.line}</q>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
