// Before teams are told: who gets which letter, now or at an hour. It can't be undone, so it is asked.
import { Accordion, Button, Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { useHouseNow } from '../../app/clock';
import { asProblem } from '../../problem';
import type { CallDetail, LettersToGo, PublicationPreview } from '../../types';
import { Ask } from '../../ui/dialog/Ask';
import { cityOf, useFormat } from '../../ui/format';
import { Voice } from '../../ui/pieces/Voice';
import { LinkButton } from '../../ui/shell/LinkButton';
import { Broken } from '../../ui/states/Broken';
import { say } from '../../ui/states/undo';
import { instantAt, wallClock } from '../../ui/zones';
import { StatusTag } from '../StatusTag';
import classes from './publish.module.css';
import { previewQuery } from './queries';

type Props = { call: CallDetail; applications: number[] | undefined; close: () => void; done: () => void };

const aDay = 86_400_000;

export function PublishDialog({ call, applications, close, done }: Props) {
  const { t } = useTranslation('board');
  const { deadline } = useFormat();
  const cache = useQueryClient();
  const now = useHouseNow();
  const { data: preview, error } = useQuery(previewQuery(call.slug, applications));
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const tomorrow = `${wallClock(new Date(new Date(now).getTime() + aDay).toISOString(), call.time_zone).slice(0, 10)}T09:00`;
  const [at, setAt] = useState(tomorrow);
  const [without, goWithout] = useState(false);
  const publishing = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/calls/{slug}/decisions/publication', {
          params: { path: { slug: call.slug } },
          body: {
            applications: applications ?? null,
            at: when === 'later' ? instantAt(at, call.time_zone) : null,
            up_to: preview?.up_to ?? null,
            without_reasons: without || null,
          },
        }),
      ),
    onSuccess: ({ told, planned, at: planAt, sentence }) => {
      const what = planAt
        ? t('publish.plannedFor', { count: planned, when: deadline(planAt, call.time_zone) })
        : t('publish.told', { count: told });
      say(sentence ? `${what} ${sentence}` : what);
      done();
      close();
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['lists', call.slug] }),
  });
  const problem = publishing.error ? asProblem(publishing.error) : error && asProblem(error);
  const held = (!without && preview?.letters.find((letter) => letter.held > 0)?.held) || 0;
  const files = (preview?.files ?? 0) - (when === 'now' ? held : 0);
  return (
    <Ask
      opened
      close={close}
      title={t('publish.title')}
      foot={
        <>
          <Button variant="default" onClick={close}>
            {t('publish.notYet')}
          </Button>
          <Button loading={publishing.isPending} disabled={files === 0} onClick={() => publishing.mutate()}>
            {t(when === 'now' ? 'publish.tell' : 'publish.plan', { count: files })}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('publish.lead')}</p>
      {preview?.files === 0 && <p>{t('publish.nothing')}</p>}
      <Accordion variant="separated" className={classes.letters}>
        {preview?.letters.map((letter) => (
          <Letter key={letter.decided} letter={letter} />
        ))}
      </Accordion>
      <Held slug={call.slug} preview={preview} without={without} goWithout={goWithout} />
      <Radio.Group
        label={t('publish.when')}
        value={when}
        onChange={(value) => setWhen(value === 'later' ? 'later' : 'now')}
      >
        <Stack gap={8} mt={6}>
          <Radio value="now" label={t('publish.now')} />
          <Radio value="later" label={t('publish.later', { zone: cityOf(call.time_zone) })} />
        </Stack>
      </Radio.Group>
      {when === 'later' && (
        <TextInput
          type="datetime-local"
          aria-label={t('publish.hour')}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
          error={problem?.of('at')}
        />
      )}
      {problem && !problem.of('at') && <Broken title={problem.message || undefined} request={problem.request} />}
    </Ask>
  );
}

type HeldProps = {
  slug: string;
  preview: PublicationPreview | undefined;
  without: boolean;
  goWithout: (without: boolean) => void;
};

// Refusals whose reasons nobody has read; where nobody reviews, they may go without.
function Held({ slug, preview, without, goWithout }: HeldProps) {
  const { t } = useTranslation('board');
  const held = preview?.letters.find((letter) => letter.held > 0)?.held ?? 0;
  if (!preview || held === 0) return null;
  return (
    <div className={classes.held}>
      {!without && <p>{t('publish.held', { count: held })}</p>}
      <LinkButton variant="default" to="/calls/$slug/answers" params={{ slug }}>
        {t('publish.readThem')}
      </LinkButton>
      {!preview.reasons_owed && (
        <Checkbox
          label={t('publish.without')}
          checked={without}
          onChange={(event) => goWithout(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}

function Letter({ letter }: { letter: LettersToGo }) {
  const { t } = useTranslation('board');
  const { list } = useFormat();
  const more = letter.files - letter.startups.length;
  return (
    <Accordion.Item value={letter.decided}>
      <Accordion.Control>
        <span className={classes.letterHead}>
          <StatusTag status={letter.decided} />
          <b className="figure">{t('publish.teams', { count: letter.files })}</b>
        </span>
        <span className="second quiet">
          {list(letter.startups)}
          {more > 0 && ` ${t('publish.more', { count: more })}`}
        </span>
        {letter.unreachable > 0 && (
          <span className={classes.unreachable}>{t('publish.unreachable', { count: letter.unreachable })}</span>
        )}
      </Accordion.Control>
      <Accordion.Panel>
        <p>
          <b>{letter.subject}</b>
        </p>
        <div className={classes.paper}>
          <Voice>{letter.body.replace('{link}', t('publish.link'))}</Voice>
        </div>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
