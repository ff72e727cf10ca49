// Slots as screens show them: by day, in their order.
import type { InterviewSlot } from '../types';

export type Day = { day: number; slots: InterviewSlot[] };

export function byDay(slots: InterviewSlot[]): Day[] {
  const days: Day[] = [];
  for (const slot of slots) {
    const last = days.at(-1);
    if (last?.day === slot.day) last.slots.push(slot);
    else days.push({ day: slot.day, slots: [slot] });
  }
  return days;
}

export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The times with those of `day` all in, or all out where they were in. */
export function turned(times: string[], day: InterviewSlot[]): string[] {
  const own = day.map(({ starts_at }) => starts_at);
  const whole = own.every((at) => times.includes(at));
  const others = times.filter((at) => !own.includes(at));
  return whole ? others : [...others, ...own].sort();
}
