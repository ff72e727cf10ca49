// What a manager fills in about a call, as the fields hold it, and as the API takes it.
import type { components } from '../../api.gen';
import type { CallDetail } from '../../types';
import { instantAt, wallClock } from '../../ui/zones';

type Schemas = components['schemas'];

export type CallForm = {
  programme: string;
  slug: string;
  name: string;
  summary: string;
  description: string;
  /** Wall clocks of `time_zone`, as a datetime field gives them. */
  opens: string;
  closes: string;
  time_zone: string;
  answers_by: string;
  places: number | '';
  copy_from: string;
  /** The cohort that it fills, by id; empty for none yet. */
  cohort: string;
};

export type CallFault = 'required' | 'slug' | 'order' | 'early';
export type CallFaults = Partial<Record<keyof CallForm, CallFault>>;

/** "Printemps 2014 : à Lyon" becomes "printemps-2014-a-lyon". */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64);

const required = ['programme', 'slug', 'name', 'summary', 'opens', 'closes', 'time_zone'] as const;

export function faultsOf(form: CallForm): CallFaults {
  const faults: CallFaults = {};
  for (const field of required) if (form[field].trim() === '') faults[field] = 'required';
  if (form.slug && form.slug !== slugOf(form.slug)) faults.slug = 'slug';
  if (form.opens && form.closes && form.closes <= form.opens) faults.closes = 'order';
  if (form.answers_by && form.closes && form.answers_by < form.closes.slice(0, 10)) faults.answers_by = 'early';
  return faults;
}

export const formOf = (call: CallDetail): CallForm => ({
  programme: call.programme.slug,
  slug: call.slug,
  name: call.name,
  summary: call.summary,
  description: call.description,
  opens: wallClock(call.opens_at, call.time_zone),
  closes: wallClock(call.closes_at, call.time_zone),
  time_zone: call.time_zone,
  answers_by: call.answers_by ?? '',
  places: call.places ?? '',
  copy_from: '',
  cohort: call.cohort ? String(call.cohort.id) : '',
});

/** A call that opens in a month and stays open for four weeks, until the last minute of a Sunday. */
export function freshForm(now: string, zone: string, programme: string, copyFrom: string): CallForm {
  const day = (days: number) =>
    wallClock(new Date(new Date(now).getTime() + days * 86_400_000).toISOString(), zone).slice(0, 10);
  const opens = day(28);
  const closing = new Date(`${day(56)}T12:00:00Z`);
  closing.setUTCDate(closing.getUTCDate() + ((7 - closing.getUTCDay()) % 7));
  const texts = { slug: '', name: '', summary: '', description: '', answers_by: '', cohort: '' };
  const closes = `${closing.toISOString().slice(0, 10)}T23:59`;
  return { ...texts, programme, opens: `${opens}T09:00`, closes, time_zone: zone, places: '', copy_from: copyFrom };
}

/** What may change later too. */
export function changeOf(form: CallForm) {
  const { name, summary, description, time_zone, places, answers_by, cohort } = form;
  return {
    name,
    summary,
    description,
    time_zone,
    opens_at: instantAt(form.opens, time_zone),
    closes_at: instantAt(form.closes, time_zone),
    answers_by: answers_by || null,
    places: places === '' ? null : places,
    cohort: cohort === '' ? null : Number(cohort),
  } satisfies Schemas['CallChange'];
}

export function newOf(form: CallForm): Schemas['NewCallInput'] {
  const { cohort: _, ...call } = changeOf(form);
  return { ...call, programme: form.programme, slug: form.slug, copy_from: form.copy_from || null };
}
