// What one has said of the criteria of a rubric.
import type { Criterion, Score } from '../types';

export const chosenOf = (scores: Score[], criterion: string) =>
  scores.find((score) => score.criterion === criterion)?.value ?? null;
export const textOf = (scores: Score[], criterion: string) =>
  scores.find((score) => score.criterion === criterion)?.text ?? '';

/** One criterion said anew; the others stay. */
export function withScore(scores: Score[], said: Score): Score[] {
  const others = scores.filter(({ criterion }) => criterion !== said.criterion);
  return [...others, said];
}

export const isScored = ({ kind }: Criterion) => kind !== 'text';
export const missing = (rubric: Criterion[], scores: Score[]) =>
  rubric.filter((criterion) => isScored(criterion) && chosenOf(scores, criterion.key) === null);

/** The steps of its scale, from worst to best. */
export function steps({ kind, worst, best }: Criterion): number[] {
  if (kind === 'yes_no') return [0, 1];
  return Array.from({ length: best - worst + 1 }, (_, step) => worst + step);
}

/** What a criterion weighs among those that count, in hundredths. */
export function share(rubric: Criterion[], criterion: Criterion): number {
  const counts = ({ kind, counts: how }: Criterion) => kind !== 'text' && how === 'in_the_score';
  if (!counts(criterion)) return 0;
  const all = rubric.filter(counts).reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : Math.round((criterion.weight * 100) / all);
}

/** A length of reading as one says it: five-minute steps below two hours, then half hours. */
export function aboutSoLong(minutes: number): { unit: 'minutes' | 'hours'; count: number } {
  if (minutes < 120) return { unit: 'minutes', count: Math.max(5, Math.round(minutes / 5) * 5) };
  return { unit: 'hours', count: Math.round(minutes / 30) / 2 };
}
