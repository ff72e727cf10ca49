// A file as its reader sees it: their words in the serif, what is hidden in this phase left out without a gap.
import { IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSectors } from '../startups/sectors';
import type { FileToRead } from '../types';
import { countryName } from '../ui/countries';
import { useFormat } from '../ui/format';
import { Tile } from '../ui/pieces/Faces';
import { Voice } from '../ui/pieces/Voice';
import classes from './review.module.css';

export function FileRead({ file }: { file: FileToRead }) {
  const { t, i18n } = useTranslation('reviews');
  const { dayAndYear } = useFormat();
  const sectors = useSectors();
  const place = [file.city, file.country && countryName(file.country, i18n.language)].filter(Boolean).join(', ');
  const facts = [
    place,
    t('people', { count: file.team.length }),
    file.founded_on && t('founded', { day: dayAndYear(file.founded_on) }),
    ...file.sectors.map(sectors.name),
    ...file.technologies,
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it to do so
    <article className={classes.file} aria-label={file.title} tabIndex={0}>
      <header className={classes.fileHead}>
        <Tile name={file.title} size={44} />
        <div>
          <h1>{file.title}</h1>
          <p className="quiet">{file.one_liner}</p>
        </div>
      </header>
      <p className={classes.facts}>{facts.join(' · ')}</p>
      {file.description && (
        <section>
          <h2>{t('whatItIs')}</h2>
          <Voice size="reading">{file.description}</Voice>
        </section>
      )}
      {file.changed_since && (
        <section>
          <h2>{t('changedSince')}</h2>
          <Voice size="reading">{file.changed_since}</Voice>
        </section>
      )}
      {file.answers.map((answer) => (
        <section key={answer.question}>
          <h2>{answer.question}</h2>
          {answer.text && <Said answer={answer} size="reading" />}
          {answer.choices.length > 0 && <p>{answer.choices.join(', ')}</p>}
          {answer.file && (
            <a className={classes.attached} href={`/api/files/${answer.file.id}`} target="_blank" rel="noreferrer">
              <IconFile size={16} aria-hidden="true" />
              {answer.file.name}
            </a>
          )}
          {!answer.text && answer.choices.length === 0 && !answer.file && <p className="aside">{t('noAnswer')}</p>}
        </section>
      ))}
      {file.team.length > 0 && (
        <section>
          <h2>{t('team')}</h2>
          <ul className={classes.team}>
            {file.team.map((member, at) => (
              <li key={`${member.name}${at}`}>
                <b>{member.name || t('person', { number: at + 1 })}</b> {member.title}
                {member.writes_code === 'yes' && <span className="quiet"> · {t('writesCode')}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** A day, a number or a link is a fact: it is not set in their voice, and a day is told as its reader tells days. */
export function Said({ answer, size }: { answer: FileToRead['answers'][number]; size: 'text' | 'reading' }) {
  const { dayAndYear } = useFormat();
  const { kind, text } = answer;
  if (kind === 'date') return <p>{dayAndYear(text)}</p>;
  if (kind === 'number') return <p className="figure">{text}</p>;
  if (kind === 'link')
    return (
      <a href={text} rel="noopener noreferrer nofollow" target="_blank">
        {text}
      </a>
    );
  return <Voice size={size}>{text}</Voice>;
}
