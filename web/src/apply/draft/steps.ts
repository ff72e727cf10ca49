// The steps of a file: the passport, the team, each section of the call's questions, the deck, the consents.
import type { ApplicationDetail, CallDetail, Question } from '../../types';
import { answerField, asChoices, consentField, storedValue } from './stored';

export type Step = {
  key: string;
  kind: 'project' | 'team' | 'questions' | 'deck' | 'consents';
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

export function stepsOf(call: Pick<CallDetail, 'questions' | 'consents'>): Step[] {
  const sections = sectionsOf(call.questions).map((questions, place) => ({
    key: `part-${place + 1}`,
    kind: 'questions' as const,
    questions,
    fields: questions.map(answerField),
  }));
  const consents = call.consents.map(({ key }) => consentField(key));
  return [
    { key: 'project', kind: 'project', questions: [], fields: project },
    { key: 'team', kind: 'team', questions: [], fields: [] },
    ...sections,
    { key: 'deck', kind: 'deck', questions: [], fields: ['startup.deck'] },
    ...(consents.length > 0 ? [{ key: 'consents', kind: 'consents' as const, questions: [], fields: consents }] : []),
  ];
}

/** The step that a field belongs to. Fields of the API that the form does not know are the passport's. */
export function stepOfField(steps: Step[], field: string): Step | undefined {
  const own = steps.find(({ fields }) => fields.some((known) => field === known || field.startsWith(`${known}_`)));
  if (own) return own;
  const kind = field.includes('team') ? 'team' : 'project';
  return steps.find((step) => step.kind === kind);
}

const unanswered = new Set(['', 'unanswered', 'unknown']);

function answered(file: ApplicationDetail, step: Step, field: string): boolean {
  if (field === 'startup.deck') return file.startup.deck !== null;
  const question = step.questions.find((one) => answerField(one) === field);
  if (question?.kind === 'file') return file.answers.some((one) => one.question === question.id && one.file !== null);
  const value = storedValue(file, step.questions, field);
  return typeof value === 'string' ? !unanswered.has(value) : asChoices(value).length > 0;
}

/** `wrong`: fields with a text that can't be read, a refusal, or two versions to choose from. */
export function stateOf(file: ApplicationDetail, steps: Step[], step: Step, wrong: string[]): StepState {
  const here = (field: string) => stepOfField(steps, field) === step;
  const faults = new Set(wrong.filter(here)).size;
  const missing = file.missing.filter(({ field }) => here(field)).length;
  const total = step.kind === 'team' ? file.team.length + missing : step.fields.length;
  const done =
    step.kind === 'team' ? file.team.length : step.fields.filter((field) => answered(file, step, field)).length;
  const count = { wrong: faults, done, total };
  if (faults > 0) return { state: 'wrong', ...count };
  if (missing > 0) return { state: done > 0 ? 'begun' : 'open', ...count };
  return { state: done > 0 ? 'done' : 'optional', ...count };
}
