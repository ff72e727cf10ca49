// What a manager fills in about a programme, and how the API takes it.
import type { components } from '../api.gen';
import { isLanguage } from '../i18n/languages';
import { slugOf } from '../selection/call/callForm';
import { noWords, type Words } from '../ui/words/words';

type Schemas = components['schemas'];
export type Programme = Schemas['Programme'];
export const programmeKinds = ['accelerator', 'incubation', 'competition', 'coaching'] as const;
export const prices = ['person_month', 'startup_month', 'once', 'free'] as const;
export const phases = 9;

export type ProgrammeForm = {
  operator: number;
  slug: string;
  name: string;
  kind: Programme['kind'];
  descriptions: Words;
  months_min: number | '';
  months_max: number | '';
  price: number | '';
  price_currency: string;
  price_per: Programme['price_per'];
  capacity: number | '';
  languages: string[];
  phase: number;
};

export const formOf = (programme: Programme | null, operator: number): ProgrammeForm => ({
  operator: programme?.operator.id ?? operator,
  slug: programme?.slug ?? '',
  name: programme?.name ?? '',
  kind: programme?.kind ?? 'accelerator',
  descriptions: programme?.descriptions ?? noWords,
  months_min: programme?.months_min ?? 3,
  months_max: programme?.months_max ?? 3,
  price: programme?.price_cents ? programme.price_cents / 100 : '',
  price_currency: programme?.price_currency ?? 'EUR',
  price_per: programme?.price_per ?? 'person_month',
  capacity: programme?.capacity ?? '',
  languages: programme?.languages ?? ['fr', 'en'],
  phase: programme?.phase ?? 4,
});

export type ProgrammeFault = 'required' | 'shorter';

export function faultsOf(form: ProgrammeForm): Partial<Record<keyof ProgrammeForm, ProgrammeFault>> {
  return {
    ...(form.name.trim() === '' && { name: 'required' as const }),
    ...(form.months_min === '' && { months_min: 'required' as const }),
    ...(form.months_max === '' && { months_max: 'required' as const }),
    ...(Number(form.months_max) < Number(form.months_min) && { months_max: 'shorter' as const }),
    ...(form.price_per !== 'free' && form.price === '' && { price: 'required' as const }),
  };
}

// What may change later too; address and house are settled when a programme is made.
export function changeOf(form: ProgrammeForm) {
  const free = form.price_per === 'free';
  const { name, descriptions, price, price_per, capacity, phase } = form;
  return {
    name,
    descriptions,
    kind: form.kind,
    languages: form.languages.filter(isLanguage),
    price_per,
    phase,
    months_min: Number(form.months_min),
    months_max: Number(form.months_max),
    price_cents: free || price === '' ? null : Math.round(price * 100),
    price_currency: free ? null : form.price_currency,
    capacity: capacity === '' ? null : capacity,
  } satisfies Schemas['ProgrammeChange'];
}

export const newOf = (form: ProgrammeForm): Schemas['NewProgrammeInput'] => ({
  ...changeOf(form),
  operator: form.operator,
  slug: form.slug || slugOf(form.name),
});
