// The lines of the reasons, each to be reworded or left out, and a paragraph of one's own. Ctrl Enter: read, and on.
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { ReasonsPage, RefusedOfCall } from '../types';
import { useFormat } from '../ui/format';
import { Key } from '../ui/pieces/Key';
import { LinkButton } from '../ui/shell/LinkButton';
import { SaveState } from '../ui/states/SaveState';
import { regret, say } from '../ui/states/undo';
import classes from './answers.module.css';
import { reasonsQuery, refusedQuery } from './queries';
import { ReasonField } from './ReasonField';
import { useReasons } from './useReasons';

type Props = { slug: string; refused: RefusedOfCall; page: ReasonsPage };

export function ReasonsEditor({ slug, refused, page }: Props) {
  const { t } = useTranslation('reasons');
  const { moment } = useFormat();
  const { draft, saving, change, settle, keptAs } = useReasons(slug, page);
  const { reading, next } = useReading(slug, refused, page, settle, keptAs);
  const keys = useRef(reading.mutate);
  keys.current = () => !reading.isPending && reading.mutate();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      keys.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const refusal = reading.error ? asProblem(reading.error).of('paragraph') : undefined;
  return (
    <section aria-labelledby="reasons-of" className={classes.editor}>
      <div className={classes.head}>
        <h2 id="reasons-of">{page.startup}</h2>
        <SaveState saving={saving} />
      </div>
      <p className="quiet">{page.one_liner}</p>
      {page.state === 'changed_since' && <p className={classes.doubt}>{t('changed')}</p>}
      {page.lines.length === 0 && (
        <p className={classes.doubt}>{t(page.reviews === 0 ? 'mustWrite' : 'nothingStands')}</p>
      )}
      <Textarea
        label={t('paragraph')}
        description={t('paragraphHelp', { language: t(`language.${page.language}`) })}
        autosize
        minRows={2}
        maxLength={5000}
        classNames={{ input: classes.voice }}
        value={draft.paragraph}
        error={refusal}
        onChange={(event) => change({ paragraph: event.currentTarget.value })}
      />
      {page.lines.map((line) => (
        <ReasonField
          key={line.source}
          line={line}
          wording={draft.lines[line.source] ?? line}
          change={(wording) => change({ lines: { ...draft.lines, [line.source]: wording } })}
        />
      ))}
      <div className={classes.foot}>
        <Button loading={reading.isPending} onClick={() => reading.mutate()}>
          {t('readNext')}
        </Button>
        <span className={classes.keys}>
          <Key>{t('keys')}</Key>
        </span>
        <LinkButton variant="subtle" to="/calls/$slug/applications/$id" params={{ slug, id: page.application }}>
          {t('openFile')}
        </LinkButton>
        {page.read_at && page.read_by && (
          <span className="second aside">{t('readBy', { name: page.read_by, when: moment(page.read_at) })}</span>
        )}
      </div>
      {next === undefined && page.state === 'read' && <p className="second aside">{t('allRead')}</p>}
    </section>
  );
}

/** Says that it is read as it stands here, then goes to the next that is not. */
function useReading(
  slug: string,
  refused: RefusedOfCall,
  page: ReasonsPage,
  settle: () => Promise<boolean>,
  keptAs: (version: number) => void,
) {
  const { t } = useTranslation('reasons');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const place = refused.items.findIndex(({ application }) => application === page.application);
  const order = [...refused.items.slice(place + 1), ...refused.items.slice(0, Math.max(0, place))];
  const next = order.find(({ state }) => state !== 'read')?.application;
  const key = reasonsQuery(page.application).queryKey;
  const reading = useMutation({
    mutationFn: async () => {
      if (!(await settle())) return undefined;
      const path = { id: page.application };
      return body(api.POST('/api/applications/{id}/reasons/reading', { params: { path }, body: { seen: page.seen } }));
    },
    onSuccess: async (read) => {
      if (!read) return;
      keptAs(read.version);
      cache.setQueryData(key, read);
      if (next === undefined) say(t('allRead'));
      else await navigate({ to: '/calls/$slug/answers', params: { slug }, search: { file: next } });
      await cache.invalidateQueries({ queryKey: refusedQuery(slug).queryKey });
    },
    onError: (thrown) => {
      const problem = asProblem(thrown);
      if (problem.of('paragraph')) return;
      regret(problem.message);
      void cache.invalidateQueries({ queryKey: key });
    },
  });
  return { reading, next };
}
