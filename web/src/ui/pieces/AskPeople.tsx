// A field of people of the house who could be asked, and the button that asks those who were chosen.
import { Button, MultiSelect } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asProblem } from '../../problem';
import type { HousePerson } from '../../types';
import classes from './AskPeople.module.css';

type Props = {
  label: string;
  action: string;
  people: HousePerson[];
  asking: UseMutationResult<unknown, unknown, number[]>;
};

export function AskPeople({ label, action, people, asking }: Props) {
  const [asked, ask] = useState<string[]>([]);
  // The button rests once its people are asked: the keys go on from the field.
  const field = useRef<HTMLInputElement>(null);
  const done = () => {
    ask([]);
    field.current?.focus();
  };
  const refused = asking.isError
    ? asProblem(asking.error).errors.find(({ field }) => field.startsWith('people'))?.message
    : undefined;
  if (people.length === 0) return null;
  return (
    <div className={classes.ask}>
      <MultiSelect
        ref={field}
        openOnFocus={false}
        className={classes.people}
        label={label}
        searchable
        data={people.map(({ person, name }) => ({ value: String(person), label: name }))}
        value={asked}
        error={refused}
        onChange={ask}
      />
      <Button
        variant="default"
        disabled={asked.length === 0}
        loading={asking.isPending}
        onClick={() => asking.mutate(asked.map(Number), { onSuccess: done })}
      >
        {action}
      </Button>
    </div>
  );
}
