// A rubric as it is laid out: criteria added, changed, moved and taken out.
import type { Problem } from '../problem';
import type { Criterion } from '../types';
import { noWords } from '../ui/words/words';

export type CriterionKind = Criterion['kind'];
export const criterionKinds = ['scored', 'yes_no', 'text'] as const satisfies readonly CriterionKind[];

const taken = (rubric: Criterion[], key: string) => rubric.some((one) => one.key === key);

/** On a scale from 1 to 5, weighing as much as the others do on the whole. */
export function newCriterion(rubric: Criterion[]): Criterion {
  let number = rubric.length + 1;
  while (taken(rubric, `criterion_${number}`)) number += 1;
  return {
    key: `criterion_${number}`,
    kind: 'scored',
    label: noWords,
    help: noWords,
    weight: 1,
    worst: 1,
    best: 5,
    anchors: [],
    counts: 'in_the_score',
  };
}

/** Steps that are no longer on the scale take their descriptions with them. */
export function asKind(criterion: Criterion, kind: CriterionKind): Criterion {
  if (kind === 'yes_no')
    return { ...criterion, kind, worst: 0, best: 1, anchors: criterion.anchors.filter(({ value }) => value <= 1) };
  if (kind === 'text') return { ...criterion, kind, anchors: [] };
  return { ...criterion, kind, worst: 1, best: 5, anchors: criterion.anchors.filter(({ value }) => value >= 1) };
}

export const edit = (rubric: Criterion[], key: string, change: Partial<Criterion>): Criterion[] =>
  rubric.map((one) => (one.key === key ? { ...one, ...change } : one));

export const without = (rubric: Criterion[], key: string): Criterion[] => rubric.filter((one) => one.key !== key);

/** The criterion at place `to`; beyond either end nothing moves. */
export function moved(rubric: Criterion[], key: string, to: number): Criterion[] {
  const one = rubric.find((criterion) => criterion.key === key);
  if (!one || to < 0 || to >= rubric.length) return rubric;
  const rest = without(rubric, key);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}

export function movedBeside(rubric: Criterion[], key: string, target: string, side: 'before' | 'after'): Criterion[] {
  const at = without(rubric, key).findIndex((criterion) => criterion.key === target);
  return moved(rubric, key, side === 'before' ? at : at + 1);
}

/** The first step of the scale that is not described yet, from the best down. */
export function undescribed({ anchors, worst, best }: Criterion): number | undefined {
  for (let step = best; step >= worst; step -= 1) if (!anchors.some(({ value }) => value === step)) return step;
  return undefined;
}

/** What the server refused of one criterion: `best` of "rubric.2.best". */
export const refusalOf = (problem: Problem | null, at: number) => (field: string) =>
  problem?.of(`rubric.${at}.${field}`);
export const isRefused = (problem: Problem | null, at: number): boolean =>
  problem?.errors.some(({ field }) => field.startsWith(`rubric.${at}.`)) ?? false;
