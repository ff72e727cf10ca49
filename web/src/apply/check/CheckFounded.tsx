// When the company was founded, for the check: read on leaving the field, with the same words as in the form.
import { TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../../app/clock';
import type { CallDetail } from '../../types';
import { useFormat } from '../../ui/format';
import { wallClock } from '../../ui/zones';
import { AnswerChip } from '../fields/AnswerChip';
import { Field, tied } from '../fields/Field';
import fields from '../fields/fields.module.css';
import type { Reading } from '../fields/ReadField';
import { pastDay } from '../fields/readings';
import type { Part } from './parts';

export function CheckFounded({ call, facts, set }: Part & { call: CallDetail }) {
  const { t } = useTranslation('apply');
  const format = useFormat();
  const today = wallClock(useHouseNow(), call.time_zone).slice(0, 10);
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Reading>();
  const take = (typed: string) => {
    if (typed.trim() === '')
      return set({ founded: facts.founded === 'date' ? 'unanswered' : facts.founded, founded_on: null });
    const read = pastDay({ t, format }, today)(typed);
    setReading(read);
    if (!('value' in read)) return set({ founded: 'unanswered', founded_on: null });
    setText(format.dayAndYear(read.value));
    set({ founded: 'date', founded_on: read.value });
  };
  const proposal = reading && 'fault' in reading ? reading.proposal : undefined;
  const frame = {
    id: 'check-founded',
    label: t('passport.founded'),
    fault: reading && 'fault' in reading && (
      <>
        {reading.fault}{' '}
        {proposal && (
          <UnstyledButton className={fields.proposal} onClick={() => take(proposal.text)}>
            {proposal.label}
          </UnstyledButton>
        )}
      </>
    ),
    after: (
      <div className={fields.chips}>
        {(['not_yet', 'rather_not_say'] as const).map((kind) => (
          <AnswerChip
            key={kind}
            label={t(`passport.founded_${kind}`)}
            chosen={facts.founded === kind}
            choose={(on) => {
              setText('');
              setReading(undefined);
              set({ founded: on ? kind : 'unanswered', founded_on: null });
            }}
          />
        ))}
      </div>
    ),
  };
  return (
    <Field {...frame}>
      <TextInput
        id={frame.id}
        value={text}
        placeholder={t('passport.foundedExample', { day: format.month('2012-06-01') })}
        error={Boolean(frame.fault)}
        {...tied(frame)}
        classNames={{ input: fields.input }}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setReading(undefined);
        }}
        onBlur={(event) => take(event.currentTarget.value)}
      />
    </Field>
  );
}
