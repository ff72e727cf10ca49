// One person of the team: name, what they do, whether they write code, whether full time.
import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { meQuery } from '../../queries';
import { teamQuery } from '../../startups/queries';
import type { Member } from '../../types';
import { Fault, Field, FieldSet, tied } from '../fields/Field';
import fields from '../fields/fields.module.css';
import { useOwnStartup } from '../passport/OwnStartup';
import { type OwnWish, saveMember, wishOf } from './actions';
import { Employers } from './Employers';
import { keepPerson, keptPerson, type Typed } from './keptPerson';
import { OwnFigures } from './OwnFigures';
import classes from './team.module.css';

type Props = { member?: Member; done: () => void };

const typedOf = (member: Member | undefined): Typed => ({
  name: member?.name ?? '',
  title: member?.title ?? '',
  email: member?.email ?? '',
  writes_code: member?.writes_code ?? 'unknown',
  full_time: member?.full_time ?? true,
});

export function MemberForm({ member, done }: Props) {
  const { t } = useTranslation('apply');
  const { startup } = useOwnStartup();
  const place = member?.id ?? 'new';
  const [typed, setTyped] = useState(() => keptPerson(localStorage, startup.id, place) ?? typedOf(member));
  const [own, setOwn] = useState<OwnWish>();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: team } = useQuery(teamQuery(startup.id));
  const employers = typed.employers ?? team?.find(({ id }) => id === member?.id)?.employers ?? [];
  const isMe = member?.joined && (member.email ? member.email === me?.email : member.owner && !me?.claimed);
  const [fault, setFault] = useState<string>();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const put = (more: Partial<Typed>) => {
    setFault(undefined);
    setTyped({ ...typed, ...more });
    keepPerson(localStorage, startup.id, place, { ...typed, ...more });
  };
  const leave = () => {
    keepPerson(localStorage, startup.id, place, undefined);
    done();
  };
  const saving = useMutation({
    mutationFn: () => saveMember(startup.id, member, wishOf(typed), own),
    onSuccess: leave,
  });
  const problem = saving.error && asProblem(saving.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.name.trim()) return saving.mutate();
    setFault(t('team.nameless'));
    first.current?.focus();
  };
  const text = (id: 'name' | 'title' | 'email', label: string, more: object = {}, wrong?: string) => {
    const frame = { id: `member-${id}`, label, fault: wrong ?? problem?.of(id) };
    return (
      <Field {...frame}>
        <TextInput
          id={frame.id}
          value={typed[id]}
          onChange={(event) => put({ [id]: event.currentTarget.value })}
          error={Boolean(frame.fault)}
          {...tied(frame)}
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
        {text('name', t('team.name'), { ref: first, autoComplete: 'off' }, fault)}
        {text('title', t('team.title'), { autoComplete: 'off' })}
      </div>
      {text('email', `${t('team.email')} (${t('optional')})`, { type: 'email', autoComplete: 'off' })}
      <FieldSet id="member-code" label={t('team.code')} fault={problem?.of('writes_code')}>
        <div className={classes.answers}>
          {(['yes', 'no'] as const).map((answer) => (
            <Radio
              key={answer}
              size="sm"
              name="member-code"
              label={t(`held.${answer}`)}
              checked={typed.writes_code === answer}
              onChange={() => put({ writes_code: answer })}
            />
          ))}
        </div>
      </FieldSet>
      <Checkbox
        size="sm"
        label={t('team.fullTime')}
        checked={typed.full_time}
        onChange={(event) => put({ full_time: event.currentTarget.checked })}
      />
      <Employers names={employers} change={(names) => put({ employers: names })} fault={problem?.of('employers')} />
      {isMe && <OwnFigures startup={startup.id} member={member.id} said={own} say={setOwn} />}
      <Fault id="member">{problem && problem.errors.length === 0 && (problem.message || t('noAnswer'))}</Fault>
      <div className={classes.buttons}>
        <Button type="submit" variant="outline" loading={saving.isPending}>
          {member ? t('team.save') : t('team.add')}
        </Button>
        <Button variant="subtle" color="gray" onClick={leave}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
