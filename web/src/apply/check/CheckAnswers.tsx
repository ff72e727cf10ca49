// The call's own questions in the check: those that its rules look at, with what they offer. Where a rule asks only
// whether there is an answer, a tick is enough.
import { Checkbox, NumberInput, Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallDetail, Question } from '../../types';
import type { AskedAnswer } from '../draft/rules';
import { Field, FieldSet } from '../fields/Field';
import fields from '../fields/fields.module.css';
import { said } from '../said';
import { withAnswer } from './facts';
import type { Part } from './parts';

type Props = Part & { call: CallDetail; asked: AskedAnswer[] };

export function CheckAnswers({ call, asked, ...part }: Props) {
  return asked.map(({ key, consent, whether }) => {
    if (consent) return <CheckConsent key={`consent ${key}`} call={call} name={key} {...part} />;
    const question = call.questions.find((each) => each.key === key);
    if (!question) return null;
    if (whether) return <CheckWhether key={key} question={question} {...part} />;
    return <CheckAnswer key={key} question={question} {...part} />;
  });
}

function CheckAnswer({ question, ...part }: Part & { question: Question }) {
  switch (question.kind) {
    case 'one_choice':
    case 'many_choices':
      return <CheckChoice question={question} {...part} />;
    case 'number':
      return <CheckFigure question={question} {...part} />;
    case 'date':
      return <CheckDay question={question} {...part} />;
    default:
      return <CheckWhether question={question} {...part} />;
  }
}

type OfQuestion = Part & { question: Question };

const answerTo = ({ facts, question }: OfQuestion) =>
  (facts.answers ?? []).find((answer) => answer.question === question.key);

function CheckChoice(props: OfQuestion) {
  const { facts, set, question } = props;
  const chosen = answerTo(props)?.choices ?? [];
  const one = question.kind === 'one_choice';
  const choose = (choices: string[]) => set(withAnswer(facts, question.key, choices.length > 0 ? { choices } : null));
  return (
    <FieldSet id={`check-${question.key}`} label={said(question.label)} help={said(question.help) || undefined}>
      <div className={fields.options}>
        {question.options.map(({ key, label }) => {
          const shared = { className: fields.option, size: 'sm', label: said(label), checked: chosen.includes(key) };
          if (one) return <Radio key={key} {...shared} name={`check-${question.key}`} onChange={() => choose([key])} />;
          const turn = (on: boolean) => choose(on ? [...chosen, key] : chosen.filter((each) => each !== key));
          return <Checkbox key={key} {...shared} onChange={(event) => turn(event.currentTarget.checked)} />;
        })}
      </div>
    </FieldSet>
  );
}

function CheckFigure(props: OfQuestion) {
  const { facts, set, question } = props;
  const id = `check-${question.key}`;
  return (
    <Field id={id} label={said(question.label)} help={said(question.help) || undefined}>
      <NumberInput
        id={id}
        value={answerTo(props)?.number ?? ''}
        min={question.min ?? undefined}
        max={question.max ?? undefined}
        allowDecimal={false}
        inputMode="numeric"
        hideControls
        classNames={{ input: fields.input }}
        onChange={(value) => set(withAnswer(facts, question.key, typeof value === 'number' ? { number: value } : null))}
      />
    </Field>
  );
}

function CheckDay(props: OfQuestion) {
  const { facts, set, question } = props;
  const id = `check-${question.key}`;
  return (
    <Field id={id} label={said(question.label)} help={said(question.help) || undefined}>
      <TextInput
        id={id}
        type="date"
        value={answerTo(props)?.day ?? ''}
        classNames={{ input: fields.input }}
        onChange={({ currentTarget: { value } }) => set(withAnswer(facts, question.key, value ? { day: value } : null))}
      />
    </Field>
  );
}

function CheckWhether(props: OfQuestion) {
  const { t } = useTranslation('apply');
  const { facts, set, question } = props;
  return (
    <FieldSet id={`check-${question.key}`} label={said(question.label)}>
      <Checkbox
        className={fields.option}
        size="sm"
        label={t('check.canAnswer')}
        checked={answerTo(props) !== undefined}
        onChange={(event) => set(withAnswer(facts, question.key, event.currentTarget.checked ? {} : null))}
      />
    </FieldSet>
  );
}

function CheckConsent({ facts, set, call, name }: Part & { call: CallDetail; name: string }) {
  const consent = call.consents.find(({ key }) => key === name);
  if (!consent) return null;
  const given = facts.consents ?? [];
  const others = given.filter((key) => key !== name);
  return (
    <Checkbox
      className={fields.option}
      size="sm"
      label={said(consent.text)}
      checked={given.includes(name)}
      onChange={(event) => set({ consents: event.currentTarget.checked ? [...others, name] : others })}
    />
  );
}
