// The conditions of an offer as the house keeps them: ticked off when they are met, set with a day, taken back.
import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { OfferCondition } from '../types';
import { useFocusGivenBack } from '../ui/dialog/useFocusGivenBack';
import { useFormat } from '../ui/format';
import { regret } from '../ui/states/undo';
import classes from './offers.module.css';
import { conditionsQuery, offersQuery } from './queries';

type Props = { slug: string; id: number; conditions: OfferCondition[]; adding: boolean; done: () => void };

/** Of the file with that id. */
export function Conditions({ slug, id, conditions, adding, done }: Props) {
  const { t } = useTranslation('offers');
  const { dayAndYear } = useFormat();
  const again = useAskedAgain(slug, id);
  const refused = (thrown: unknown) => regret(asProblem(thrown).message);
  const ticking = useMutation({
    mutationFn: ({ condition, met }: { condition: number; met: boolean }) =>
      body(
        api.PATCH('/api/applications/{id}/conditions/{condition}', {
          params: { path: { id, condition } },
          body: { met },
        }),
      ),
    onSettled: again,
    onError: refused,
  });
  const dropping = useMutation({
    mutationFn: (condition: number) =>
      body(api.DELETE('/api/applications/{id}/conditions/{condition}', { params: { path: { id, condition } } })),
    onSettled: again,
    onError: refused,
  });
  return (
    <>
      {conditions.length > 0 && (
        <ul className={classes.conditions}>
          {conditions.map(({ id: condition, words, due, met_at }) => (
            <li key={condition}>
              <Checkbox
                checked={met_at !== null}
                label={t('condition.line', { words, day: dayAndYear(due) })}
                onChange={(event) => ticking.mutate({ condition, met: event.currentTarget.checked })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('condition.drop', { words })}
                onClick={() => dropping.mutate(condition)}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {adding && <NewCondition slug={slug} id={id} done={done} />}
    </>
  );
}

/** Both the call's offers and the file's own page show them. */
function useAskedAgain(slug: string, id: number) {
  const cache = useQueryClient();
  return () => {
    void cache.invalidateQueries({ queryKey: offersQuery(slug).queryKey });
    void cache.invalidateQueries({ queryKey: conditionsQuery(id).queryKey });
  };
}

function NewCondition({ slug, id, done }: { slug: string; id: number; done: () => void }) {
  const { t } = useTranslation('offers');
  const again = useAskedAgain(slug, id);
  useFocusGivenBack(true);
  const [words, setWords] = useState('');
  const [due, setDue] = useState('');
  const adding = useMutation({
    mutationFn: () =>
      body(api.POST('/api/applications/{id}/conditions', { params: { path: { id } }, body: { words, due } })),
    onSuccess: () => {
      again();
      done();
    },
  });
  const problem = adding.error && asProblem(adding.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <form className={classes.newCondition} onSubmit={submit}>
      <TextInput
        label={t('condition.words')}
        placeholder={t('condition.example')}
        value={words}
        required
        withAsterisk={false}
        error={problem?.of('words')}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('condition.due')}
        value={due}
        required
        withAsterisk={false}
        error={problem?.of('due')}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={adding.isPending}>
        {t('condition.add')}
      </Button>
      <Button variant="subtle" onClick={done}>
        {t('leave')}
      </Button>
    </form>
  );
}
