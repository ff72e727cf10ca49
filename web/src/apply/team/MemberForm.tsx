// One person of the team: name, what they do, whether they write code, whether full time.
import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { meQuery } from '../../queries';
import type { Member } from '../../types';
import { useDesk } from '../draft/FileDesk';
import { described, Fault, Field, FieldSet } from '../fields/Field';
import fields from '../fields/fields.module.css';
import { ownOf, saveMember } from './actions';
import { OwnFigures } from './OwnFigures';
import classes from './team.module.css';

type Props = { member?: Member; done: () => void };

export function MemberForm({ member, done }: Props) {
  const { t } = useTranslation('apply');
  const { file } = useDesk();
  const [name, setName] = useState(member?.name ?? '');
  const [title, setTitle] = useState(member?.title ?? '');
  const [email, setEmail] = useState(member?.email ?? '');
  const [code, setCode] = useState<Member['writes_code']>(member?.writes_code ?? 'unknown');
  const [full, setFull] = useState(member?.full_time ?? true);
  const [own, setOwn] = useState(ownOf(member));
  const { data: me } = useSuspenseQuery(meQuery);
  const isMe = member?.joined && (member.email ? member.email === me?.email : member.owner && !me?.claimed);
  const [fault, setFault] = useState<string>();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const saving = useMutation({
    mutationFn: () =>
      saveMember(
        file.startup.id,
        member,
        {
          name: name.trim(),
          title: title.trim(),
          email: email.trim() || null,
          writes_code: code,
          full_time: full,
        },
        isMe ? own : undefined,
      ),
    onSuccess: done,
  });
  const problem = saving.error && asProblem(saving.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) return saving.mutate();
    setFault(t('team.nameless'));
    first.current?.focus();
  };
  const text = (
    id: string,
    label: string,
    value: string,
    set: (text: string) => void,
    more: object = {},
    wrong?: string,
  ) => {
    const frame = { id: `member-${id}`, label, fault: wrong ?? problem?.of(id) };
    return (
      <Field {...frame}>
        <TextInput
          id={frame.id}
          value={value}
          onChange={(event) => set(event.currentTarget.value)}
          error={Boolean(frame.fault)}
          aria-describedby={described(frame)}
          classNames={{ input: fields.input }}
          {...more}
        />
      </Field>
    );
  };
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      noValidate
      aria-label={member ? t('team.correct', { name: member.name }) : t('team.add')}
    >
      <div className={fields.row}>
        {text('name', t('team.name'), name, setName, { ref: first, autoComplete: 'off' }, fault)}
        {text('title', t('team.title'), title, setTitle, { autoComplete: 'off' })}
      </div>
      {text('email', `${t('team.email')} (${t('optional')})`, email, setEmail, { type: 'email', autoComplete: 'off' })}
      <FieldSet id="member-code" label={t('team.code')} fault={problem?.of('writes_code')}>
        <div className={classes.answers}>
          {(['yes', 'no'] as const).map((answer) => (
            <Radio
              key={answer}
              size="sm"
              name="member-code"
              label={t(`held.${answer}`)}
              checked={code === answer}
              onChange={() => setCode(answer)}
            />
          ))}
        </div>
      </FieldSet>
      <Checkbox
        size="sm"
        label={t('team.fullTime')}
        checked={full}
        onChange={(event) => setFull(event.currentTarget.checked)}
      />
      {isMe && <OwnFigures own={own} set={setOwn} />}
      <Fault id="member">{problem && problem.errors.length === 0 && (problem.message || t('noAnswer'))}</Fault>
      <div className={classes.buttons}>
        <Button type="submit" variant="outline" loading={saving.isPending}>
          {member ? t('team.save') : t('team.add')}
        </Button>
        <Button variant="subtle" color="gray" onClick={done}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
