// Invites somebody into the house: by letter, and by a link to copy where no letter goes.
import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { type Language, languageNames, languages } from '../../i18n/languages';
import { asProblem } from '../../problem';
import { programmesQuery } from '../../programmes/queries';
import { say } from '../../ui/states/undo';
import classes from './people.module.css';
import { peopleQuery } from './queries';

const roles = ['juror', 'advisor', 'manager', 'admin'] as const;

export function Invite({ operator, close }: { operator: number; close: () => void }) {
  const { t, i18n } = useTranslation(['people', 'accounts']);
  const cache = useQueryClient();
  const [wish, setWish] = useState({ email: '', name: '', role: 'juror', programme: '', language: i18n.language });
  const programmes = useQuery(programmesQuery).data?.filter((one) => one.run && one.operator.id === operator) ?? [];
  const inviting = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/invitations', {
          body: {
            email: wish.email,
            name: wish.name,
            role: wish.role as (typeof roles)[number],
            language: wish.language as Language,
            operator,
            ...(wish.programme && { programme: Number(wish.programme) }),
          },
        }),
      ),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: peopleQuery(operator).queryKey });
      say(t('invited', { name: wish.name }));
      close();
    },
  });
  const problem = inviting.error && asProblem(inviting.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    inviting.mutate();
  };
  const text = (field: 'email' | 'name') => ({
    label: t(field),
    required: true,
    withAsterisk: false,
    value: wish[field],
    error: problem?.of(field),
    onChange: (event: { currentTarget: { value: string } }) => setWish({ ...wish, [field]: event.currentTarget.value }),
  });
  return (
    <form className={classes.invite} onSubmit={submit}>
      <h2>{t('invite')}</h2>
      <div className={classes.two}>
        <TextInput {...text('name')} autoFocus />
        <TextInput {...text('email')} type="email" />
        <Select
          label={t('role')}
          allowDeselect={false}
          data={roles.map((role) => ({ value: role, label: t(`accounts:role.${role}`) }))}
          value={wish.role}
          onChange={(role) => role && setWish({ ...wish, role })}
        />
        <Select
          label={t('where')}
          allowDeselect={false}
          data={[
            { value: '', label: t('wholeHouse') },
            ...programmes.map(({ id, name }) => ({ value: String(id), label: t('onlyIn', { programme: name }) })),
          ]}
          value={wish.programme}
          error={problem?.of('programme')}
          onChange={(programme) => setWish({ ...wish, programme: programme ?? '' })}
        />
        <Select
          label={t('language')}
          allowDeselect={false}
          data={languages.map((key) => ({ value: key, label: languageNames[key] }))}
          value={wish.language}
          onChange={(language) => language && setWish({ ...wish, language })}
        />
      </div>
      {problem && problem.errors.length === 0 && (
        <p className={classes.refusal} role="alert">
          {problem.message}
        </p>
      )}
      <div className={classes.acts}>
        <Button type="submit" loading={inviting.isPending}>
          {t('send')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
