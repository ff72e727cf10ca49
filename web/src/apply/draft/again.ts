// A new file with what an old one held, for when the old one can't be opened any more from here.
import { api, body, onceOnly } from '../../api';
import { cache, meQuery } from '../../queries';
import { applicationQuery } from '../../selection/queries';
import type { ApplicationDetail, Question } from '../../types';
import { asChoices, passportFields } from '../passport/stored';
import type { Changes, Value } from '../saving/changes';
import { answerField, consentField, given, storedValue } from './stored';

const silent = new Set(['', 'unanswered', 'unknown']);
const says = (value: Value) => (typeof value === 'string' ? !silent.has(value) : value.length > 0);

/** What the file holds, with what was typed since in its place; files and refused texts stay behind. */
export function textsOf(file: ApplicationDetail, questions: Question[], changes: Changes) {
  const asked = questions.filter(({ kind }) => kind !== 'file').map(answerField);
  const fields = [...passportFields, ...asked, ...file.consents.map(consentField)];
  return [...new Set([...fields, ...Object.keys(changes)])].flatMap((field) => {
    const change = changes[field];
    const stored = field.startsWith('consent.') && !change ? given : storedValue(file, questions, field);
    const value = change && change.refusal === undefined ? change.value : stored;
    if (!says(value)) return [];
    return [typeof value === 'string' ? { field, text: value } : { field, choices: asChoices(value) }];
  });
}

/** Begins a new file of the same call with these texts; gives its id. */
export async function beginAgain(file: ApplicationDetail, questions: Question[], changes: Changes): Promise<number> {
  const made = await body(
    api.POST('/api/calls/{slug}/applications', {
      params: { path: { slug: file.call.slug } },
      body: { fields: textsOf(file, questions, changes) },
      headers: onceOnly(),
    }),
  );
  cache.setQueryData(applicationQuery(made.id).queryKey, made);
  await cache.fetchQuery({ ...meQuery, staleTime: 0 });
  return made.id;
}
