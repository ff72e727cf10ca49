// What the rules say, who is in the team, what the house knows.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useHistorySentence } from '../activity/sentence';
import { passportQuery } from '../startups/queries';
import type { ApplicationDetail, Member } from '../types';
import { useFormat } from '../ui/format';
import { Avatar } from '../ui/pieces/Faces';
import { Panes } from '../ui/pieces/Panes';
import { StatusDot } from '../ui/pieces/Status';
import classes from './facts.module.css';
import { OverrideRule } from './OverrideRule';

const outcomes = {
  met: { tone: 'moss', glyph: 'check' },
  broken: { tone: 'brick', glyph: 'cross' },
  unknown: { tone: 'honey', glyph: 'question' },
} as const;

export function Facts({ file }: { file: ApplicationDetail }) {
  const { t } = useTranslation('selection');
  const { moment } = useFormat();
  const { verdict, override, team, startup } = file;
  return (
    <section className={classes.facts} aria-label={t('panel.facts')}>
      <div className={classes.sectionHead}>
        <h2>{t(`eligibility.${override?.eligibility ?? verdict.eligibility}`)}</h2>
        <span className={classes.checked}>{t('file.checked', { when: moment(verdict.checked_at) })}</span>
      </div>
      <ul className={classes.rules}>
        {verdict.reasons.map(({ rule, outcome, sentence, fact }) => (
          <li key={rule + sentence}>
            <StatusDot {...outcomes[outcome]} />
            <p className="second">{sentence}</p>
            <span className={classes.fact}>{fact}</span>
          </li>
        ))}
        {verdict.reasons.length === 0 && <li className="quiet">{t('file.noRules')}</li>}
      </ul>
      {file.may.decide && <OverrideRule file={file} />}
      <h2>{t('file.team')}</h2>
      <ul>
        {team.map((member) => (
          <TeamLine key={member.id} member={member} />
        ))}
        {team.length === 0 && <li className="aside">{t('file.noTeam')}</li>}
      </ul>
      <Passport startup={startup.id} />
    </section>
  );
}

function TeamLine({ member: { name, title, writes_code, full_time } }: { member: Member }) {
  const { t } = useTranslation('selection');
  return (
    <li className={classes.member}>
      <Avatar name={name} size={34} />
      <div>
        <b className="second">{name}</b>
        <span className="second quiet">
          {[title, writes_code === 'yes' ? t('file.writesCode') : ''].filter(Boolean).join(', ')}
        </span>
      </div>
      {full_time !== null && <span className="second aside">{t(full_time ? 'file.fullTime' : 'file.partTime')}</span>}
    </li>
  );
}

function Passport({ startup }: { startup: number }) {
  const { t } = useTranslation(['selection', 'activity']);
  const sentence = useHistorySentence();
  const { day } = useFormat();
  const { data: lines = [] } = useQuery(passportQuery(startup));
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{t('file.passport')}</h2>
      <ol className={classes.passport}>
        {lines.slice(0, 6).map((line, place) => (
          <li key={line.id}>
            <Panes panes={[place === 0 ? 'lit' : 'past']} size={13} />
            <div>
              <p className="second">
                <b>{line.by?.name ?? t('activity:house')}</b> {sentence(line)}
              </p>
              <span className="second quiet">{day(line.at)}</span>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
