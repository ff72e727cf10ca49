// A jury is changed beside its page. Only what was touched is sent; the rest follows what others change meanwhile.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import { asProblem } from '../problem';
import type { JuryHead } from '../types';
import { SidePanel } from '../ui/dialog/SidePanel';
import { say } from '../ui/states/undo';
import { JuryFields, type JuryWish } from './JuryFields';
import classes from './jury.module.css';
import { juriesQuery, juryQuery } from './queries';

type Props = { slug: string; head: JuryHead; close: () => void };

export function EditJury({ slug, head, close }: Props) {
  const { t } = useTranslation('jury');
  const cache = useQueryClient();
  const [touched, touch] = useState<Partial<JuryWish>>({});
  // The one that was read: what a colleague has changed since is looked at before it is written over.
  const [version, setVersion] = useState(head.version);
  const { queryKey } = juryQuery(head.id);
  const changing = useMutation({
    mutationFn: () =>
      body(
        api.PATCH('/api/juries/{id}', {
          params: { path: { id: head.id } },
          headers: onVersion(version),
          body: touched,
        }),
      ),
    onSuccess: async (changed) => {
      cache.setQueryData(queryKey, (told) => told && { ...told, head: changed.head });
      void cache.invalidateQueries({ queryKey });
      void cache.invalidateQueries({ queryKey: juriesQuery(slug).queryKey });
      say(t('change.done'));
      close();
    },
    onError: async (thrown) => {
      if (asProblem(thrown).code !== 'changed_meanwhile') return;
      setVersion((await cache.fetchQuery({ ...juryQuery(head.id), staleTime: 0 })).head.version);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(touched).length > 0) changing.mutate();
    else close();
  };
  return (
    <SidePanel title={t('change.title')} close={close}>
      <form className={classes.change} onSubmit={submit}>
        <JuryFields
          wish={{ ...head, ...touched }}
          set={(part) => touch({ ...touched, ...part })}
          problem={changing.error && asProblem(changing.error)}
        />
        {head.state === 'open' && <p className="quiet second">{t('change.quorum')}</p>}
        <div className={classes.acts}>
          <Button type="submit" loading={changing.isPending}>
            {t('change.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('screen.cancel')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
