// A field whose text must be read: a date, a number, a link. Read on leaving it, never while typing; a text that can't
// be read stays as it is, with a proposal that one click takes.
import { TextInput, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useField, useOwnStartup } from '../passport/OwnStartup';
import { asText } from '../passport/stored';
import { Field, tied } from './Field';
import classes from './fields.module.css';
import { TwoTexts } from './TwoTexts';

/** A text as the API wants it, or why not, with a text that would do. */
export type Reading = { value: string } | { fault: string; proposal?: { label: string; text: string } };

type Props = {
  field: string;
  label: string;
  help?: string | undefined;
  required?: boolean;
  placeholder?: string;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'url';
  /** The stored value as a person reads it. */
  show(value: string): string;
  read(text: string): Reading;
  /** Takes the value instead of the field itself, where other fields follow from it. */
  accept?: (value: string) => void;
  below?: ReactNode;
};

export function ReadField({ field, show, read, accept, below, placeholder, inputMode, ...frame }: Props) {
  const { saver, standing } = useOwnStartup();
  const hand = useField(field);
  const [here, setHere] = useState(false);
  const raw = standing.unread[field];
  const text = raw ?? show(asText(hand.value));
  const reading = raw === undefined || here ? undefined : read(raw);
  const proposal = reading && 'fault' in reading ? reading.proposal : undefined;

  const take = (typed: string) => {
    const result = typed.trim() === '' ? { value: '' } : read(typed);
    if (!('value' in result)) return saver.typeUnread(field, typed);
    saver.typeUnread(field, undefined);
    if (accept) accept(result.value);
    else hand.type(result.value);
    hand.leave();
  };
  const fault = reading && 'fault' in reading && (
    <>
      {reading.fault}{' '}
      {proposal && (
        <UnstyledButton className={classes.proposal} onClick={() => take(proposal.text)}>
          {proposal.label}
        </UnstyledButton>
      )}
    </>
  );
  const whole = {
    ...frame,
    id: hand.id,
    fault: fault || (!here && hand.fault),
    after: (
      <>
        {below}
        <TwoTexts hand={hand} show={(value) => show(asText(value))} />
      </>
    ),
  };
  return (
    <Field {...whole}>
      <TextInput
        id={hand.id}
        value={text}
        readOnly={hand.locked}
        placeholder={placeholder}
        inputMode={inputMode}
        aria-required={frame.required || undefined}
        {...tied(whole)}
        error={Boolean(whole.fault)}
        classNames={{ input: classes.input }}
        onFocus={() => setHere(true)}
        onChange={(event) => saver.typeUnread(field, event.currentTarget.value)}
        onBlur={(event) => {
          setHere(false);
          if (raw !== undefined) take(event.currentTarget.value);
        }}
      />
    </Field>
  );
}
