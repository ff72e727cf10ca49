// What a startup went through, a line for each call: the passport's programmes and where it came in them.
import type { Call, HistoryLine } from '../types';

export type Milestone = { slug: string; call: string; what: string; at: string };

const marks: Record<string, string> = {
  'application.submitted': 'submitted',
  'application.sent_again': 'submitted',
  'application.imported': 'submitted',
  'application.withdrawn': 'withdrawn',
};

const telling = new Set(['application.status_set', 'application.decision_published', 'application.answered']);

/** Newest first; of each call where the file came last. Lines of other things are no milestones. */
export function milestones(lines: HistoryLine[], calls: Pick<Call, 'slug' | 'name'>[]): Milestone[] {
  const found = new Map<string, Milestone>();
  for (const { kind, what, at, call_slug } of lines) {
    const mark = telling.has(kind) ? what : marks[kind];
    if (!call_slug || !mark) continue;
    const known = found.get(call_slug);
    if (known && known.at >= at) continue;
    const call = calls.find(({ slug }) => slug === call_slug)?.name ?? call_slug;
    found.set(call_slug, { slug: call_slug, call, what: mark, at });
  }
  return [...found.values()].sort((one, other) => other.at.localeCompare(one.at));
}
