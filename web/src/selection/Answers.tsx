// What they wrote, question by question, in their own voice.
import { IconFile, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../i18n/i18n';
import type { Answer, ApplicationDetail, Question, Words } from '../types';
import { useFormat } from '../ui/format';
import { Voice } from '../ui/pieces/Voice';
import classes from './answers.module.css';

/** The words in the reader's language, else in the first one they were written in. */
export function inWords(words: Words): string {
  return words[spoken()] || words.en || words.fr || words.pt;
}

export const countWords = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

type Props = { file: ApplicationDetail; questions: Question[] };

export function Answers({ file, questions }: Props) {
  const { t } = useTranslation('selection');
  const { deck } = file.startup;
  // Many calls ask for the deck as a question of theirs too; once is enough.
  const answered = file.answers.some((answer) => answer.file?.name === deck?.name && answer.file?.size === deck?.size);
  const given = new Map(file.answers.map((answer) => [answer.question, answer]));
  return (
    <section className={classes.answers} aria-label={t('panel.answers')}>
      {file.startup.description && (
        <article className={classes.answer}>
          <h2 className={classes.question}>{t('file.description')}</h2>
          <Voice>{file.startup.description}</Voice>
        </article>
      )}
      {questions.map((question) => (
        <OneAnswer key={question.key} question={question} answer={given.get(question.id ?? 0)} />
      ))}
      {deck && !answered && <FileChip file={deck} />}
    </section>
  );
}

function OneAnswer({ question, answer }: { question: Question; answer: Answer | undefined }) {
  const { t } = useTranslation('selection');
  const { number } = useFormat();
  const text = answer?.text ?? '';
  const long = question.kind === 'long_text' && question.max_words !== null && text !== '';
  return (
    <article className={classes.answer}>
      <div className={classes.questionLine}>
        <h2 className={classes.question}>{inWords(question.label)}</h2>
        {long && (
          <span className={classes.length}>
            {t('file.words', { used: number(countWords(text)), max: number(question.max_words ?? 0) })}
          </span>
        )}
      </div>
      <Given question={question} answer={answer} />
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
