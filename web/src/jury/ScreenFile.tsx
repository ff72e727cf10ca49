// One file on the projector: who they are, what scores say in three zones, who sits out, how far the vote is.
import { useTranslation } from 'react-i18next';
import { Said } from '../reviews/FileRead';
import { StatusTag } from '../selection/StatusTag';
import { useSectors } from '../startups/sectors';
import type { JuryFileOnScreen, JuryHead } from '../types';
import { countryName } from '../ui/countries';
import { useFormat } from '../ui/format';
import { Panes } from '../ui/pieces/Panes';
import { Voice } from '../ui/pieces/Voice';
import { Result } from './Result';
import classes from './screen.module.css';
import { Zones } from './Zones';

type Props = { head: JuryHead; file: JuryFileOnScreen; numbers: boolean; answers: boolean };

export function ScreenFile({ head, file, numbers, answers }: Props) {
  const { t, i18n } = useTranslation(['jury', 'reviews']);
  const { dayAndYear, list } = useFormat();
  const sectors = useSectors();
  const { file: told, standing, zones } = file.shown;
  const place = [told.city, told.country && countryName(told.country, i18n.language)].filter(Boolean).join(', ');
  const facts = [
    place,
    told.founded_on && t('reviews:founded', { day: dayAndYear(told.founded_on) }),
    ...told.sectors.map(sectors.name),
    ...told.technologies,
  ].filter(Boolean);
  return (
    <div className={classes.columns}>
      <article className={classes.file} aria-label={told.title}>
        <h1>{told.title}</h1>
        <Voice>{told.one_liner}</Voice>
        <p className={classes.facts}>{facts.join(' · ')}</p>
        <ul className={classes.team}>
          {told.team.map((member, at) => (
            <li key={`${member.name}${at}`}>
              <b>{member.name || t('reviews:person', { number: at + 1 })}</b> {member.title}
              {member.writes_code === 'yes' && ` · ${t('reviews:writesCode')}`}
            </li>
          ))}
        </ul>
        {answers && (
          <div className={classes.answers}>
            {told.answers
              .filter(({ text, choices }) => text !== '' || choices.length > 0)
              .map((answer) => (
                <section key={answer.question}>
                  <h2>{answer.question}</h2>
                  {answer.text ? <Said answer={answer} size="text" /> : <p>{answer.choices.join(', ')}</p>}
                </section>
              ))}
          </div>
        )}
      </article>
      <aside className={classes.side} aria-label={t('screen.beside')}>
        {zones && <Zones zones={zones} standing={standing} numbers={numbers} />}
        {file.sat_out.length > 0 && (
          <section>
            <h2>{t('screen.satOut')}</h2>
            <p>{list(file.sat_out)}</p>
          </section>
        )}
        {file.sit_out && <p className={classes.doubt}>{t('screen.sitOut')}</p>}
        {head.quorum > 0 && !file.result && !file.verdict && (
          <section aria-live="polite">
            <h2>{t('screen.voted', { count: file.voted, of: file.may_vote })}</h2>
            {file.may_vote <= 60 && <Panes lit={file.voted} total={file.may_vote} size={20} gap={5} columns={12} />}
            <p>{t('screen.quorum', { count: head.quorum })}</p>
          </section>
        )}
        {file.result && <Result result={file.result} votes={numbers ? file.votes : []} />}
        {file.verdict && (
          <section>
            <h2>{t('screen.verdict')}</h2>
            <p className={classes.verdict}>
              <StatusTag status={file.verdict.decided} />
            </p>
            {file.verdict.why && <Voice>{file.verdict.why}</Voice>}
          </section>
        )}
      </aside>
    </div>
  );
}
