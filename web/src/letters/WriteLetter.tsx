// A letter to selected rows, beside how it reads on each of them. It is held in the outbox until somebody sends it off.
import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../api';
import { loadWords, spoken } from '../i18n/i18n';
import { asProblem } from '../problem';
import { meQuery } from '../queries';
import type { LetterRows, LetterTemplate, Me } from '../types';
import { SidePanel } from '../ui/dialog/SidePanel';
import { Broken } from '../ui/states/Broken';
import { say } from '../ui/states/undo';
import { useKept } from './keptDraft';
import { LetterFields } from './LetterFields';
import { OnRows } from './OnRows';
import { unknownIn } from './preview';
import { previewQuery, templatesQuery } from './queries';
import { WordsOf } from './WordsOf';
import classes from './write.module.css';

type Person = { id: number; name: string };
type Props = {
  /** Who writes, and in which words the letter begins. */
  house: number;
  kind: string;
  rows: LetterRows;
  /** Who may get the answers, beside the one who writes. */
  people: Person[];
  close: () => void;
};

export function WriteLetter({ kind, ...props }: Props) {
  const { t } = useTranslation('letters');
  const { data: me } = useSuspenseQuery(meQuery);
  const template = useQuery(templatesQuery(props.house)).data?.find((one) => one.kind === kind);
  const [ready, setReady] = useState(false);
  useEffect(() => void loadWords('letters').then(() => setReady(true)), []);
  if (!me || !template || !ready) return null;
  return (
    <SidePanel close={props.close} title={t('write.title')} wide>
      <WriteForm {...props} me={me} template={template} />
    </SidePanel>
  );
}

type Draft = { subject: string; body: string; replyTo: number };

function firstDraft({ wordings }: LetterTemplate, replyTo: number): Draft {
  const words = wordings.find(({ language }) => language === spoken());
  return { subject: words?.subject ?? '', body: words?.body ?? '', replyTo };
}

type FormProps = Omit<Props, 'kind'> & { me: Me; template: LetterTemplate };

function WriteForm({ me, house, template, rows, people, close }: FormProps) {
  const { t } = useTranslation('letters');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [typed, keep] = useKept<Draft>(`letter ${rows.list} ${rows.of ?? ''}`);
  const draft = typed ?? firstDraft(template, me.id);
  const change = (part: Partial<Draft>) => keep({ ...draft, ...part });
  const letter = { rows, subject: draft.subject, body: draft.body, reply_to: draft.replyTo };
  const [from, goTo] = useState(0);
  const [settled] = useDebouncedValue(letter, 400);
  const preview = useQuery(previewQuery(settled, from));
  const holding = useMutation({
    mutationFn: () => body(api.POST('/api/letters', { body: letter, headers: onceOnly() })),
    onSuccess: ({ batch, letters }) => {
      keep(undefined);
      void cache.invalidateQueries({ queryKey: ['letters'] });
      say(t('write.held', { count: letters }));
      void navigate({ to: '/letters', search: { operator: house, batch } });
    },
  });
  const problem = holding.error && asProblem(holding.error);
  const unknown = unknownIn(preview.data?.unknown ?? [], draft);
  const error = (field: 'subject' | 'body') =>
    // The server tells each unknown value at the text, wherever it stands.
    unknown[field] ? t('unknown', { value: unknown[field] }) : unknown.any ? undefined : problem?.of(field);
  const answering = people.some(({ id }) => id === me.id) ? people : [{ id: me.id, name: me.name }, ...people];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    holding.mutate();
  };
  return (
    <div className={classes.columns}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <WordsOf template={template} words={draft} choose={change} />
        <LetterFields
          words={draft}
          set={change}
          values={template.values}
          errors={{ subject: error('subject'), body: error('body') }}
        />
        <Select
          label={t('write.answers')}
          data={answering.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(draft.replyTo)}
          allowDeselect={false}
          error={problem?.of('reply_to')}
          onChange={(id) => change({ replyTo: Number(id) })}
        />
        {problem && problem.errors.length === 0 && (
          <Broken title={problem.message || undefined} request={problem.request} />
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={holding.isPending}>
            {t('write.hold')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('write.later')}
          </Button>
        </div>
        <p className="second aside">{t('write.then')}</p>
      </form>
      <OnRows preview={preview} from={from} goTo={goTo} />
    </div>
  );
}
