// What the form will ask, section by section, before one begins.
import { useTranslation } from 'react-i18next';
import type { CallDetail } from '../../types';
import desk from '../draft/desk.module.css';
import { sectionsOf } from '../draft/steps';
import { said } from '../said';
import classes from './read.module.css';

export function Asked({ call }: { call: CallDetail }) {
  const { t } = useTranslation('apply');
  return (
    <section className={desk.card} aria-labelledby="asked">
      <h2 id="asked" className={classes.title}>
        {t('read.asked')}
      </h2>
      <p className="quiet">{t('read.askedLead')}</p>
      {sectionsOf(call.questions).map((questions) => (
        <div key={questions[0]?.key} className={classes.section}>
          <h3>{questions[0] && (said(questions[0].section) || t('steps.questions'))}</h3>
          <ul>
            {questions.map((question) => (
              <li key={question.key}>
                <span>{said(question.label)}</span>
                <span className="aside">
                  {question.max_words !== null
                    ? t('read.words', { count: question.max_words })
                    : t(`kind.${question.kind}`)}
                  {!question.required && `, ${t('optional')}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
