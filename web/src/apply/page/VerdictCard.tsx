// Whether the call is for this team, so far: one sentence for each rule that decides. The machine refuses nobody.
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '../../types';
import classes from './verdict.module.css';

const looks = {
  eligible: { tone: 'moss', icon: IconCheck },
  not_eligible: { tone: 'brick', icon: IconX },
  cannot_tell: { tone: 'honey', icon: IconQuestionMark },
} as const;

const marks = { met: IconCheck, broken: IconX, unknown: IconQuestionMark };
const tones = { met: 'moss', broken: 'brick', unknown: 'honey' } as const;

export function VerdictCard({
  verdict,
  level = 2,
  final = false,
}: {
  verdict: ApplicationDetail['verdict'];
  level?: 2 | 3;
  final?: boolean;
}) {
  const { t } = useTranslation('apply');
  const { tone, icon: Icon } = looks[verdict.eligibility];
  const Title = `h${level}` as const;
  return (
    <section className={classes.card} data-tone={tone} aria-live="polite" aria-atomic="true">
      <Title>
        <Icon size={18} stroke={2.4} aria-hidden="true" />
        {final && verdict.eligibility === 'eligible'
          ? t('verdict.eligible_final')
          : t(`verdict.${verdict.eligibility}`)}
      </Title>
      <ul>
        {verdict.reasons.map(({ rule, outcome, sentence }) => {
          const Mark = marks[outcome];
          const plain = verdict.eligibility === 'eligible' && outcome === 'met';
          return (
            <li key={rule} data-tone={tones[outcome]}>
              {!plain && (
                <>
                  <Mark size={15} stroke={2.2} aria-hidden="true" />
                  <span className={classes.spoken}>{t(`outcome.${outcome}`)}</span>
                </>
              )}
              <span>{sentence}</span>
            </li>
          );
        })}
      </ul>
      {verdict.eligibility !== 'eligible' && !final && <p>{t(`verdict.${verdict.eligibility}_next`)}</p>}
    </section>
  );
}
