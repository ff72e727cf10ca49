// How each kind of waiting thing looks, and where its one next step leads.
import {
  IconAlertTriangle,
  IconBell,
  IconBook,
  IconBuildingCommunity,
  IconCalendarTime,
  IconFileImport,
  IconFilePencil,
  IconFileText,
  IconHourglass,
  IconMailForward,
  IconMessages,
  IconPhone,
  IconUserCheck,
} from '@tabler/icons-react';
import type { TodayLine } from '../types';
import type { Tone } from '../ui/tone';

type Kind = TodayLine['kind'];
type Look = { tone: Tone; icon: typeof IconFileText };

export const looks: Record<Kind, Look> = {
  answers_due: { tone: 'brick', icon: IconHourglass },
  offers_to_call: { tone: 'brick', icon: IconPhone },
  files_to_read: { tone: 'ember', icon: IconBook },
  offer_to_answer: { tone: 'ember', icon: IconMailForward },
  interview_times: { tone: 'ember', icon: IconCalendarTime },
  interview_told: { tone: 'azure', icon: IconMessages },
  verdict_flipped: { tone: 'brick', icon: IconAlertTriangle },
  to_check: { tone: 'honey', icon: IconFileText },
  unsent_drafts: { tone: 'honey', icon: IconFilePencil },
  nobody_looks_after: { tone: 'honey', icon: IconUserCheck },
  call_closes: { tone: 'azure', icon: IconCalendarTime },
  call_opens: { tone: 'azure', icon: IconCalendarTime },
  call_unpublished: { tone: 'azure', icon: IconCalendarTime },
  import_finished: { tone: 'moss', icon: IconFileImport },
  draft_to_finish: { tone: 'ember', icon: IconFilePencil },
  draft_reminded: { tone: 'honey', icon: IconBell },
  changes_not_sent: { tone: 'ember', icon: IconFilePencil },
  file_sent: { tone: 'moss', icon: IconMailForward },
  set_up_house: { tone: 'ember', icon: IconBuildingCommunity },
  account_unclaimed: { tone: 'ember', icon: IconUserCheck },
};

/** The address of the next step. */
export function stepOf(line: TodayLine): string {
  const call = `/calls/${line.call_slug ?? ''}`;
  const apply = `/apply/${line.call_slug ?? ''}`;
  switch (line.kind) {
    case 'answers_due':
      return `${call}/board`;
    case 'offers_to_call':
      return `${call}/offers`;
    case 'to_check':
      return `${call}/applications?eligibility=cannot_tell`;
    case 'nobody_looks_after':
      return `${call}/applications?looks_after=none`;
    case 'verdict_flipped':
      return `${call}/applications/${line.application ?? ''}`;
    case 'import_finished':
      return `${call}/import`;
    case 'draft_to_finish':
    case 'draft_reminded':
    case 'changes_not_sent':
      return `${apply}/form`;
    case 'offer_to_answer':
    case 'interview_times':
    case 'interview_told':
    case 'file_sent':
      return `${apply}/sent`;
    case 'files_to_read':
      return '/reviews';
    case 'account_unclaimed':
      return '/account';
    case 'set_up_house':
      return '/setup';
    default:
      return call;
  }
}

/** Things that fall due in the next day of the house's clock. */
export function dueSoon(lines: TodayLine[], now: string): number {
  const soon = lines.filter(({ due_at }) => {
    const left = due_at === null ? Number.NaN : new Date(due_at).getTime() - new Date(now).getTime();
    return left > 0 && left < 86_400_000;
  });
  return soon.length;
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** What one says on meeting at this hour of the house. */
export function partOfDay(now: string, zone: string): PartOfDay {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: zone, hourCycle: 'h23' }).format(new Date(now)),
  );
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
