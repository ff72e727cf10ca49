// The house names people of a team of which nobody has an account yet, and takes them off again.
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import { addMember, type NewMember, removeMember } from './correcting';
import classes from './passport.module.css';

const nobody: NewMember = { name: '', title: '', email: '' };

export function AddMember({ id }: { id: number }) {
  const { t } = useTranslation('startups');
  const cache = useQueryClient();
  const [who, setWho] = useState(nobody);
  const adding = useMutation({
    mutationFn: () => addMember(id, who),
    onSuccess: () => {
      setWho(nobody);
      void cache.invalidateQueries({ queryKey: ['startups', String(id)] });
    },
  });
  const problem = adding.error && asProblem(adding.error);
  const add = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  const fields = ['name', 'title', 'email'] as const;
  return (
    <form className={classes.adding} onSubmit={add}>
      {fields.map((field) => (
        <TextInput
          key={field}
          size="xs"
          aria-label={t(`correct.member.${field}`)}
          placeholder={t(`correct.member.${field}`)}
          value={who[field]}
          error={problem?.errors.find((each) => each.field === field)?.message}
          onChange={(event) => setWho({ ...who, [field]: event.currentTarget.value })}
        />
      ))}
      <Button
        type="submit"
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} />}
        loading={adding.isPending}
        disabled={who.name.trim() === ''}
      >
        {t('correct.member.add')}
      </Button>
      {problem && problem.errors.length === 0 && <p className="second">{problem.message}</p>}
    </form>
  );
}

export function RemoveMember({ id, member, name }: { id: number; member: number; name: string }) {
  const { t } = useTranslation('startups');
  const cache = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeMember(id, member),
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['startups', String(id)] }),
  });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('correct.member.remove', { name })}
      loading={removing.isPending}
      onClick={() => removing.mutate()}
    >
      <IconX size={15} />
    </ActionIcon>
  );
}
