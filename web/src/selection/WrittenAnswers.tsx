// What they wrote, question by question, in their own voice.
import { IconFile, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../i18n/i18n';
import type { Answer, ApplicationDetail, Question, Words } from '../types';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/pieces/Tag';
import { Voice } from '../ui/pieces/Voice';
import { AppliedBefore } from './AppliedBefore';
import type { useVersions } from './useVersions';
import { Versions } from './Versions';
import classes from './written.module.css';

/** The words in the reader's language, else in the first one they were written in. */
export function inWords(words: Words): string {
  return words[spoken()] || words.en || words.fr || words.pt;
}

export const countWords = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

type Props = { file: ApplicationDetail; questions: Question[]; versions: ReturnType<typeof useVersions> };

export function WrittenAnswers({ file, questions, versions }: Props) {
  const { t } = useTranslation('selection');
  const { read, changes } = versions;
  const given = new Map((read ?? file).answers.map((answer) => [answer.question, answer]));
  const { description } = (read ?? file).startup;
  const { deck } = file.startup;
  // Many calls ask for the deck as a question of theirs too; once is enough.
  const answered = file.answers.some((answer) => answer.file?.name === deck?.name && answer.file?.size === deck?.size);
  return (
    <section className={classes.answers} aria-label={t('panel.answers')}>
      {versions.several && (
        <Versions versions={file.versions} here={versions.here} onChange={versions.choose} changes={changes} />
      )}
      <AppliedBefore file={file} />
      {description && (
        <article className={classes.answer}>
          <h2 className={classes.question}>{t('file.description')}</h2>
          <Voice>{description}</Voice>
        </article>
      )}
      {questions.map((question) => (
        <OneAnswer
          key={question.key}
          question={question}
          answer={given.get(question.id ?? 0)}
          changed={changes?.answers.has(question.id ?? 0) ?? false}
          before={changes?.answers.get(question.id ?? 0)}
        />
      ))}
      {deck && !answered && <FileChip file={deck} />}
    </section>
  );
}

type OneProps = { question: Question; answer: Answer | undefined; changed: boolean; before: Answer | undefined };

function OneAnswer({ question, answer, changed, before }: OneProps) {
  const { t } = useTranslation('selection');
  const { number } = useFormat();
  const text = answer?.text ?? '';
  const long = question.kind === 'long_text' && question.max_words !== null && text !== '';
  return (
    <article className={classes.answer}>
      <div className={classes.questionLine}>
        <h2 className={classes.question}>
          {inWords(question.label)} {changed && <Tag tone="azure">{t('version.mark')}</Tag>}
        </h2>
        {long && (
          <span className={classes.length}>
            {t('file.words', { used: number(countWords(text)), max: number(question.max_words ?? 0) })}
          </span>
        )}
      </div>
      <Given question={question} answer={answer} />
      {changed && (
        <details className={classes.before}>
          <summary>{t('version.before')}</summary>
          {before ? <Given question={question} answer={before} /> : <p className="aside">{t('version.empty')}</p>}
        </details>
      )}
    </article>
  );
}

function Given({ question, answer }: { question: Question; answer: Answer | undefined }) {
  const { t } = useTranslation('selection');
  const { dayAndYear, list } = useFormat();
  if (answer?.file) return <FileChip file={answer.file} />;
  if (answer && answer.choices.length > 0) {
    const labels = answer.choices.map((key) => question.options.find((option) => option.key === key)?.label);
    return <p>{list(labels.map((label, place) => (label ? inWords(label) : (answer.choices[place] ?? ''))))}</p>;
  }
  if (!answer?.text) return <p className="aside">{t('file.unanswered')}</p>;
  if (question.kind === 'link')
    return (
      <a href={answer.text} rel="noopener noreferrer nofollow" target="_blank">
        {answer.text}
      </a>
    );
  if (question.kind === 'date') return <p>{dayAndYear(answer.text)}</p>;
  if (question.kind === 'number') return <p className="figure">{answer.text}</p>;
  return <Voice>{answer.text}</Voice>;
}

function FileChip({ file }: { file: NonNullable<Answer['file']> }) {
  const { size } = useFormat();
  const Icon = file.type === 'application/pdf' ? IconFileTypePdf : IconFile;
  return (
    <a className={classes.file} href={`/api/files/${file.id}`} target="_blank" rel="noopener noreferrer">
      <Icon size={17} aria-hidden="true" />
      <b>{file.name}</b>
      <span className="aside">{size(file.size)}</span>
    </a>
  );
}
