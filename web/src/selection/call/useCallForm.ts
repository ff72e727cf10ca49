// A form about a call: values, faults told on leaving a field, and refusals of the server beside their fields.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../../problem';
import { focusFirst } from '../../ui/focusFirst';
import { type CallForm, faultsOf, slugOf } from './callForm';

// The server's names for what the form calls otherwise.
const wires: Partial<Record<keyof CallForm, string>> = { opens: 'opens_at', closes: 'closes_at' };

export function useCallForm(first: CallForm, send: (form: CallForm) => Promise<unknown>) {
  const { t } = useTranslation('calls');
  const [form, setForm] = useState(first);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [ownSlug, setOwnSlug] = useState(first.slug !== '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const faults = faultsOf(form);
  const set = <Field extends keyof CallForm>(field: Field, value: CallForm[Field]) => {
    if (field === 'slug') setOwnSlug(true);
    const slug = field === 'name' && !ownSlug ? { slug: slugOf(String(value)) } : {};
    setForm((before) => ({ ...before, [field]: value, ...slug }));
  };
  const error = (field: keyof CallForm): string | undefined => {
    const fault = left.has(field) ? faults[field] : undefined;
    return fault ? t(`fault.${fault}`) : problem?.of(wires[field] ?? field);
  };
  const submit = async () => {
    setLeft(new Set(Object.keys(form)));
    const wrong = Object.keys(faults);
    if (wrong.length > 0) return focusFirst(wrong.map((field) => `call-${field}`));
    setSending(true);
    setProblem(null);
    await send(form).catch((thrown) => setProblem(asProblem(thrown)));
    setSending(false);
  };
  const leave = (field: keyof CallForm) => setLeft((before) => new Set(before).add(field));
  return { form, set, error, leave, submit, sending, problem, missing: Object.keys(faults).length };
}

export type CallFormState = ReturnType<typeof useCallForm>;
