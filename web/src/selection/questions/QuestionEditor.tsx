// Everything about one question: its words in three languages, its kind, its limits, its options.
import { NumberInput, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../types';
import { WordsFields } from '../../ui/words/WordsFields';
import { useDesigner } from './designer';
import classes from './editor.module.css';
import { Options } from './Options';
import { edit, type Fault, faultOf, hasOptions, isText, type Kind, kinds, newQuestion } from './questions';

const facts = ['technologies', 'sectors', 'website', 'description'] as const;
const fileKinds = ['any', 'pdf', 'pdf_or_picture'] as const;

export function QuestionEditor({ question }: { question: Question }) {
  const { t } = useTranslation('questions');
  const { questions, change, told } = useDesigner();
  const [left, setLeft] = useState<ReadonlySet<Fault>>(new Set());
  const fault = faultOf(question);
  const shown = fault !== null && (told || left.has(fault)) ? t(`fault.${fault}`) : undefined;
  const leave = (what: Fault) => setLeft((before) => new Set(before).add(what));
  const set = (changed: Partial<Question>) => change(edit(questions, question.key, changed));
  const { kind, required, max_words, fact } = question;
  const asKind = (next: Kind) => {
    const fresh = newQuestion(next, question.section, questions);
    const options = hasOptions(next) && question.options.length > 0 ? question.options : fresh.options;
    set({
      kind: next,
      options,
      max_words: isText(next) ? (max_words ?? fresh.max_words) : null,
      min: null,
      max: null,
      accepts: null,
      fact: null,
    });
  };
  return (
    <div className={classes.editor}>
      <WordsFields
        label={t('label')}
        words={question.label}
        onChange={(label) => set({ label })}
        onLeave={() => leave('label')}
        error={fault === 'label' ? shown : undefined}
      />
      <WordsFields label={t('help')} words={question.help} onChange={(help) => set({ help })} />
      <div className={classes.row}>
        <Select
          label={t('kind.label')}
          data={kinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(next) => next && asKind(next as Kind)}
        />
        {isText(kind) && (
          <NumberInput
            label={t('maxWords')}
            value={max_words ?? ''}
            min={1}
            max={2000}
            allowDecimal={false}
            onChange={(words) => set({ max_words: words === '' ? null : Number(words) })}
          />
        )}
        {kind === 'file' && <FileLimits question={question} set={set} />}
        {kind === 'number' && <Range question={question} set={set} />}
        <Select
          label={t('fact.label')}
          placeholder={t('fact.none')}
          clearable
          data={(kind === 'file' ? (['deck'] as const) : facts).map((each) => ({
            value: each,
            label: t(`fact.${each}`),
          }))}
          value={fact}
          onChange={(next) => set({ fact: next })}
        />
        <Switch
          label={t('required')}
          checked={required}
          onChange={(event) => set({ required: event.currentTarget.checked })}
        />
      </div>
      {hasOptions(kind) && <Options question={question} set={set} onLeave={() => leave('options')} />}
      {fault === 'options' && shown && <p className={classes.fault}>{shown}</p>}
    </div>
  );
}

function FileLimits({
  question: { accepts, max },
  set,
}: {
  question: Question;
  set: (change: Partial<Question>) => void;
}) {
  const { t } = useTranslation('questions');
  return (
    <>
      <Select
        label={t('files.label')}
        data={fileKinds.map((each) => ({ value: each, label: t(`files.${each}`) }))}
        value={accepts ?? 'any'}
        allowDeselect={false}
        onChange={(next) => set({ accepts: next as Question['accepts'] })}
      />
      <NumberInput
        label={t('files.most')}
        value={max ?? 20}
        min={1}
        max={20}
        clampBehavior="strict"
        allowDecimal={false}
        onChange={(most) => set({ max: most === '' ? null : Number(most) })}
      />
    </>
  );
}

function Range({ question: { min, max }, set }: { question: Question; set: (change: Partial<Question>) => void }) {
  const { t } = useTranslation('questions');
  const read = (value: string | number) => (value === '' ? null : Number(value));
  const wrong = min !== null && max !== null && min > max;
  return (
    <>
      <NumberInput label={t('min')} value={min ?? ''} onChange={(value) => set({ min: read(value) })} />
      <NumberInput
        label={t('max')}
        value={max ?? ''}
        error={wrong && t('fault.range')}
        onChange={(value) => set({ max: read(value) })}
      />
    </>
  );
}
