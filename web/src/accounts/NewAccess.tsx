// Making an access: what for, what it may do, until when.
import { Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import classes from './account.module.css';
import { type Length, lasts, makeToken, type Right, type Rights, rights, rooms } from './tokens';

type Props = { made: (secret: string) => void; cancel: () => void };

export function NewAccess({ made, cancel }: Props) {
  const { t } = useTranslation('account');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Rights>({ selection: 'read' });
  const [length, setLength] = useState<Length>('quarter');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const making = useMutation({
    mutationFn: () => makeToken(name, chosen, length),
    onSuccess: ({ secret }) => made(secret),
  });
  const problem = making.error && asProblem(making.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  return (
    <form className={classes.enrolment} onSubmit={submit}>
      <TextInput
        ref={first}
        label={t('access.name')}
        placeholder={t('access.nameExample')}
        maxLength={80}
        required
        withAsterisk={false}
        value={name}
        error={problem?.of('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className={classes.rights}>
        <legend>{t('access.rooms')}</legend>
        {rooms.map((room) => (
          <Select
            key={room}
            label={t(`access.room.${room}`)}
            data={rights.map((value) => ({ value, label: t(`access.right.${value}`) }))}
            allowDeselect={false}
            value={chosen[room] ?? 'none'}
            onChange={(value) => setChosen({ ...chosen, [room]: value as Right })}
          />
        ))}
      </fieldset>
      <Select
        label={t('access.until')}
        data={lasts.map((value) => ({ value, label: t(`access.lasts.${value}`) }))}
        allowDeselect={false}
        value={length}
        onChange={(value) => setLength(value as Length)}
      />
      {problem && !problem.of('name') && (
        <p className={classes.refusal} role="alert">
          {problem.errors[0]?.message ?? problem.message}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={making.isPending}>
          {t('access.create')}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('access.cancel')}
        </Button>
      </div>
    </form>
  );
}
