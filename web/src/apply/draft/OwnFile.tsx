// The nameless file gets its owner: name, e-mail and password. Asked before the first file and before sending.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { meQuery } from '../../queries';
import { Fault, Field, tied } from '../fields/Field';
import fields from '../fields/fields.module.css';
import { Dialog } from '../page/Dialog';
import { useOwnStartup } from '../passport/OwnStartup';
import { claim, signInHere } from './account';
import desk from './desk.module.css';

type Props = { reason: string; owned: () => void; leave: () => void };

export function OwnFile({ reason, owned, leave }: Props) {
  const { t } = useTranslation('apply');
  const { team } = useOwnStartup();
  const { data: me } = useSuspenseQuery(meQuery);
  // Who came in by a link bears the name that their co-founder wrote; who began has at most the one in the team.
  const own = team.find(({ owner, joined, name }) => (me?.name ? joined && name === me.name : owner));
  const [name, setName] = useState(me?.name || own?.name || '');
  const [email, setEmail] = useState(own?.email ?? '');
  const [password, setPassword] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const claiming = useMutation({ mutationFn: () => claim({ name, email, password }), onSuccess: owned });
  const problem = claiming.error && asProblem(claiming.error);
  const taken = problem?.code === 'email_taken';
  const joining = useMutation({ mutationFn: () => signInHere(email, password), onSuccess: owned });

  const check = () => ({
    ...(!name.trim() && { name: t('claim.nameMissing') }),
    ...(!/^\S+@\S+\.\S+$/.test(email.trim()) && { email: t('claim.emailMissing') }),
    ...(password.length < 8 && { password: t('claim.passwordShort') }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong: Record<string, string> = check();
    setFaults(wrong);
    const first = Object.keys(wrong)[0];
    if (first) return document.getElementById(`claim-${first}`)?.focus();
    claiming.mutate();
  };
  const frame = (id: string, label: string, help?: string) => ({
    id: `claim-${id}`,
    label,
    help,
    fault: faults[id] ?? (taken ? undefined : problem?.of(id)),
  });
  const nameFrame = frame('name', t('claim.name'));
  const emailFrame = frame('email', t('claim.email'));
  const secretFrame = frame('password', t('claim.password'), t('claim.passwordHelp'));
  const other = asProblem(joining.error ?? claiming.error);
  return (
    <Dialog title={t('claim.title')} leave={leave}>
      <p className={desk.reason}>{reason}</p>
      <form className={desk.fields} onSubmit={submit} noValidate>
        <Field {...nameFrame}>
          <TextInput
            id={nameFrame.id}
            data-autofocus
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={Boolean(nameFrame.fault)}
            {...tied(nameFrame)}
            classNames={{ input: fields.input }}
          />
        </Field>
        <Field {...emailFrame}>
          <TextInput
            id={emailFrame.id}
            type="email"
            autoComplete="username"
            value={email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
              claiming.reset();
              joining.reset();
            }}
            error={Boolean(emailFrame.fault)}
            {...tied(emailFrame)}
            classNames={{ input: fields.input }}
          />
        </Field>
        <Field {...secretFrame}>
          <PasswordInput
            id={secretFrame.id}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={Boolean(secretFrame.fault)}
            {...tied(secretFrame)}
            visibilityToggleButtonProps={{ 'aria-label': t('claim.show') }}
            classNames={{ input: fields.input }}
          />
        </Field>
        {taken && !joining.error && <p className={desk.offer}>{t('claim.taken')}</p>}
        <Fault id="claim">
          {(joining.error || (problem && !taken && problem.errors.length === 0)) && (other.message || t('noAnswer'))}
        </Fault>
        {taken ? (
          <Button size="md" h={44} loading={joining.isPending} onClick={() => joining.mutate()}>
            {t('claim.signIn')}
          </Button>
        ) : (
          <Button size="md" h={44} type="submit" loading={claiming.isPending}>
            {t('claim.keep')}
          </Button>
        )}
      </form>
    </Dialog>
  );
}
