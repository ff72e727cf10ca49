// What the rules say, who is in the team, what the house knows.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FileConditions } from '../offers/FileConditions';
import { passportQuery } from '../startups/queries';
import type { ApplicationDetail, ApplicationStatus, Fact, Member, Question } from '../types';
import { useFormat } from '../ui/format';
import { Avatar } from '../ui/pieces/Faces';
import { Panes } from '../ui/pieces/Panes';
import { StatusDot } from '../ui/pieces/Status';
import { Voice } from '../ui/pieces/Voice';
import classes from './facts.module.css';
import { MoreTime } from './MoreTime';
import { milestones } from './milestones';
import { OverrideRule } from './OverrideRule';
import { callsQuery } from './queries';

const hasAPlace = new Set<ApplicationStatus>(['offered', 'accepted', 'joined']);

const outcomes = {
  met: { tone: 'moss', glyph: 'check' },
  broken: { tone: 'brick', glyph: 'cross' },
  unknown: { tone: 'honey', glyph: 'question' },
} as const;

/** Where a rule found its fact: the answer that feeds it, else the part of the passport. */
function useFactName(questions: Question[]) {
  const { t } = useTranslation('selection');
  return (fact: Fact) => {
    const place = questions.findIndex((question) => question.fact === fact);
    if (place >= 0) return t('fact.answer', { number: place + 1 });
    return fact === 'answer' || fact === 'consent' ? t(`fact.their.${fact}`) : t(`fact.${fact}`);
  };
}

export function Facts({ file, questions }: { file: ApplicationDetail; questions: Question[] }) {
  const { t } = useTranslation('selection');
  const { moment, deadline } = useFormat();
  const factName = useFactName(questions);
  const { verdict, override, team, startup, extension, call } = file;
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
            <span className={classes.fact}>{fact && factName(fact)}</span>
          </li>
        ))}
        {verdict.reasons.length === 0 && <li className="quiet">{t('file.noRules')}</li>}
      </ul>
      {file.may.decide && <OverrideRule file={file} />}
      {extension && (
        <div className={classes.override}>
          <p className="second quiet">{t('moreTime.line', { when: deadline(extension.until, call.time_zone) })}</p>
          {extension.reason && <Voice size="small">{extension.reason}</Voice>}
        </div>
      )}
      {file.may.decide && file.status === 'submitted' && (
        <MoreTime call={call} label={t('moreTime.open')} file={file.id} />
      )}
      {file.may.decide && hasAPlace.has(file.status) && <FileConditions slug={call.slug} id={file.id} />}
      <h2>{t('file.team')}</h2>
      <ul>
        {team.map((member) => (
          <TeamLine key={member.id} member={member} />
        ))}
        {team.length === 0 && <li className="aside">{t('file.noTeam')}</li>}
      </ul>
      <Passport startup={startup.id} here={call.slug} />
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

function Passport({ startup, here }: { startup: number; here: string }) {
  const { t } = useTranslation('selection');
  const { dayAndYear } = useFormat();
  const { data: lines = [] } = useQuery(passportQuery(startup));
  const { data: calls = [] } = useQuery(callsQuery);
  const found = milestones(lines, calls);
  if (found.length === 0) return null;
  return (
    <>
      <h2>{t('file.passport')}</h2>
      <ol className={classes.passport}>
        {found.map(({ slug, call, what, at }) => (
          <li key={slug}>
            <Panes panes={[slug === here ? 'lit' : 'past']} size={13} />
            <div>
              <b className="second">{call}</b>
              <span className="second quiet">
                {t(`status.${what as ApplicationStatus}`)}, {dayAndYear(at)}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
