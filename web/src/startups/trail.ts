// The trail of a startup with a person's repeats told once: five fields saved as they were typed are one visit.
import type { HistoryLine } from '../types';

const visit = 15 * 60_000;

export type TrailLine = HistoryLine & { all: string[] };

/** Newest first; `all` names what was changed in such a visit, each once. */
export function folded(lines: HistoryLine[]): TrailLine[] {
  const told: TrailLine[] = [];
  for (const line of [...lines].sort((a, b) => b.at.localeCompare(a.at))) {
    const last = told.at(-1);
    const near = last && new Date(last.at).getTime() - new Date(line.at).getTime() < visit;
    const same = last?.kind === line.kind && last.by?.id === line.by?.id && last.application === line.application;
    const repeats = line.kind === 'startup.changed' || line.kind === 'team.changed';
    const what = line.what ? [line.what] : [];
    if (last && near && same && repeats) last.all = [...new Set([...last.all, ...what])];
    else told.push({ ...line, all: what });
  }
  return told;
}
