// The steps of a file: the passport, the team, each section of the call's questions, the deck, the consents.
import type { ApplicationDetail, CallDetail, Question } from '../../types';
import { asChoices } from '../passport/stored';
import { answerField, consentField, storedValue } from './stored';

export type Step = {
  key: string;
  kind: 'project' | 'team' | 'questions' | 'deck' | 'consents';
  /** Of a section that the manager named like the step, or of a section that is a step of its own. */
  questions: Question[];
  fields: string[];
};

export type StepState = {
  state: 'done' | 'wrong' | 'begun' | 'open' | 'optional';
  wrong: number;
  done: number;
  total: number;
};

const project = [
  'startup.name',
  'startup.one_liner',
  'startup.country',
  'startup.city',
  'startup.stage',
  'startup.sectors',
  'startup.technologies',
  'startup.website',
  'startup.founded',
  'startup.privately_held',
  'startup.revenue',
];

/** Sections of the questions in the manager's order; a section's name in any language makes it one. */
export function sectionsOf(questions: Question[]): Question[][] {
  const sections = new Map<string, Question[]>();
  for (const question of questions) {
    const { en, fr, pt } = question.section;
    const key = en || fr || pt;
    sections.set(key, [...(sections.get(key) ?? []), question]);
  }
  return [...sections.values()];
}

// A section called "Team" is part of the step in which the team is named, and so on.
const sameAs: [Step['kind'], RegExp][] = [
  ['project', /^(your |the )?project$|^(votre |le )?projet$|^(o )?(seu )?projeto$/i],
  ['team', /^(your |the )?team$|^(votre |l[’'])?équipe$|^(a )?(sua )?equipe$/i],
  ['deck', /^(your |the )?deck\b|^(votre |la )?présentation$|^(a )?(sua )?apresentação$/i],
];

function kindOf(questions: Question[]): Step['kind'] {
  const section = questions[0]?.section;
  const names = section ? [section.en, section.fr, section.pt] : [];
  return sameAs.find(([, pattern]) => names.some((name) => pattern.test(name.trim())))?.[0] ?? 'questions';
}

const step = (key: string, kind: Step['kind'], own: string[], questions: Question[]): Step => ({
  key,
  kind,
  questions,
  fields: [...own, ...questions.map(answerField)],
});

export function stepsOf(call: Pick<CallDetail, 'questions' | 'consents'>): Step[] {
  const sections = sectionsOf(call.questions);
  const named = (kind: Step['kind']) => sections.filter((section) => kindOf(section) === kind).flat();
  const parts = sections.filter((section) => kindOf(section) === 'questions');
  const consents = call.consents.map(({ key }) => consentField(key));
  const deck = named('deck');
  // A call that asks for the deck as a question of its own asks once.
  const ownDeck = deck.some(({ kind }) => kind === 'file') ? [] : ['startup.deck'];
  return [
    step('project', 'project', project, named('project')),
    step('team', 'team', [], named('team')),
    ...parts.map((questions, place) => step(`part-${place + 1}`, 'questions', [], questions)),
    step('deck', 'deck', ownDeck, deck),
    ...(consents.length > 0 ? [step('consents', 'consents', consents, [])] : []),
  ];
}

/** The step that a field belongs to. Fields of the API that the form does not know are the passport's. */
export function stepOfField(steps: Step[], field: string): Step | undefined {
  const own = steps.find(({ fields }) => fields.some((known) => field === known || field.startsWith(`${known}_`)));
  if (own) return own;
  const kind = field.includes('team') ? 'team' : field === 'startup.deck' ? 'deck' : 'project';
  return steps.find((one) => one.kind === kind);
}

const unanswered = new Set(['', 'unanswered', 'unknown']);

function answered(file: ApplicationDetail, of: Step, field: string): boolean {
  if (field === 'startup.deck') return file.startup.deck !== null;
  const question = of.questions.find((one) => answerField(one) === field);
  if (question?.kind === 'file') return file.answers.some((one) => one.question === question.id && one.file !== null);
  const value = storedValue(file, of.questions, field);
  return typeof value === 'string' ? !unanswered.has(value) : asChoices(value).length > 0;
}

/** `wrong`: fields with a text that can't be read, a refusal, or two versions to choose from. */
export function stateOf(file: ApplicationDetail, steps: Step[], of: Step, wrong: string[]): StepState {
  const here = (field: string) => stepOfField(steps, field) === of;
  const faults = new Set(wrong.filter(here)).size;
  const missing = file.missing.filter(({ field }) => here(field)).length;
  const people = of.kind === 'team' ? file.team.length : 0;
  const done = people + of.fields.filter((field) => answered(file, of, field)).length;
  const count = { wrong: faults, done, total: people + of.fields.length };
  if (faults > 0) return { state: 'wrong', ...count };
  if (missing > 0) return { state: done > 0 ? 'begun' : 'open', ...count };
  return { state: done > 0 ? 'done' : 'optional', ...count };
}
