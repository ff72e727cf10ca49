// What the server holds in each field of a file: its startup's passport, its answers, its consents.
import type { ApplicationDetail, Question } from '../../types';
import { passportValue } from '../passport/stored';
import type { Value } from '../saving/changes';

/** A consent that was given, as the API writes it. */
export const given = 'yes';

export const answerField = (question: Question) => `answer.${question.id}`;
export const consentField = (key: string) => `consent.${key}`;

const chosen = (question: Question | undefined) => question?.kind === 'one_choice' || question?.kind === 'many_choices';

export function storedValue(file: ApplicationDetail, questions: Question[], field: string): Value {
  const own = passportValue(file.startup, field);
  if (own !== undefined) return own;
  if (field === 'changed_since') return file.changed_since ?? '';
  const [kind, key] = [field.slice(0, field.indexOf('.')), field.slice(field.indexOf('.') + 1)];
  if (kind === 'consent') return file.consents.includes(key) ? given : '';
  const answer = file.answers.find(({ question }) => String(question) === key);
  if (chosen(questions.find(({ id }) => String(id) === key))) return answer?.choices ?? [];
  return answer?.text ?? '';
}
