// The projector: one file at a time, in letters that the last row reads; two keys decide, then a line why.
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listen } from '../live';
import type { ApplicationStatus, JuryScreen } from '../types';
import { Panes } from '../ui/pieces/Panes';
import { LinkButton } from '../ui/shell/LinkButton';
import { Countdown } from './Countdown';
import { DecideLine } from './DecideLine';
import { type Asked, asks } from './keys';
import { ScreenFile } from './ScreenFile';
import { ScreenKeys } from './ScreenKeys';
import classes from './screen.module.css';
import { useScreen } from './useScreen';

const route = getRouteApi('/calls/$slug/jury/$id/screen');

export function ScreenPage() {
  const { t } = useTranslation('jury');
  const { slug, id } = route.useParams();
  const cache = useQueryClient();
  const { screen, act, busy, refusal } = useScreen(id);
  const [deciding, decide] = useState<ApplicationStatus>();
  const [shown, show] = useState({ numbers: false, answers: false });
  const { file, head } = screen;
  const over = screen.total > 0 && screen.decided === screen.total;
  useEffect(() => listen(cache), [cache]);
  useEffect(() => {
    document.title = `${head.name} · Spark`;
  }, [head.name]);
  // Another file begins with its numbers covered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file alone is what begins anew
  useEffect(() => {
    decide(undefined);
    show({ numbers: false, answers: false });
  }, [file?.id]);

  const does = (asked: Asked) => {
    if (asked === 'whole') void turnWhole();
    const to = asked === 'next' ? screen.next : asked === 'previous' ? screen.previous : null;
    if (to !== null) return act({ kind: 'show', file: to });
    if (!file) return;
    if (asked === 'forward') decide(head.forward);
    if (asked === 'refuse') decide('refused');
    if (asked === 'wait') decide('waiting_list');
    if (asked === 'later') act({ kind: 'later', file: file.id });
    if (asked === 'closeVote' && head.quorum > 0 && !file.result) act({ kind: 'closeVote', file: file.id });
    if (asked === 'numbers') show((now) => ({ ...now, numbers: !now.numbers }));
    if (asked === 'answers') show((now) => ({ ...now, answers: !now.answers }));
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const asked = asks({ ...keysOf(event), typing });
      if (!asked) return;
      event.preventDefault();
      does(asked);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <span>{head.name}</span>
        {screen.number > 0 && (
          <span className="figure">{t('screen.place', { number: screen.number, total: screen.total })}</span>
        )}
        <span className="figure">{t('screen.decided', { count: screen.decided })}</span>
        {screen.total <= 60 && <Panes lit={screen.decided} total={screen.total} size={12} />}
        <span className={classes.spring} />
        {file && head.minutes > 0 && !file.verdict && <Countdown key={file.id} minutes={head.minutes} />}
        {/* Where the jury is closed, once nothing is left to decide. */}
        <LinkButton
          to="/calls/$slug/jury/$id"
          params={{ slug, id }}
          variant={over ? 'filled' : 'subtle'}
          {...(!over && { color: 'gray' })}
          size="md"
        >
          {t('screen.leave')}
        </LinkButton>
      </header>
      <main id="content" tabIndex={-1} className={classes.body}>
        {file ? (
          <ScreenFile key={file.id} head={head} file={file} numbers={shown.numbers} answers={shown.answers} />
        ) : (
          <Before screen={screen} busy={busy} open={() => act({ kind: 'open' })} begin={() => does('next')} />
        )}
      </main>
      <footer className={classes.foot}>
        {refusal && !deciding && (
          <p className={classes.refusal} role="alert">
            {refusal}
          </p>
        )}
        {file && deciding ? (
          <DecideLine
            decided={deciding}
            busy={busy}
            close={() => decide(undefined)}
            send={(why) => {
              act({ kind: 'decide', file: file.id, decided: deciding, was: file.was, why });
              decide(undefined);
            }}
          />
        ) : (
          file && <ScreenKeys screen={screen} busy={busy} does={does} />
        )}
      </footer>
    </div>
  );
}

const keysOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({ key, ctrlKey, metaKey, altKey });

async function turnWhole(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}

type BeforeProps = { screen: JuryScreen; busy: boolean; open: () => void; begin: () => void };

function Before({ screen, busy, open, begin }: BeforeProps) {
  const { t } = useTranslation('jury');
  const { state } = screen.head;
  return (
    <div className={classes.before}>
      <h1>{screen.head.name}</h1>
      <p>{t(`screen.before.${screen.total === 0 ? 'empty' : state}`, { count: screen.total })}</p>
      {state === 'planned' && (
        <Button size="xl" loading={busy} onClick={open}>
          {t('open')}
        </Button>
      )}
      {state === 'open' && screen.next !== null && (
        <Button size="xl" loading={busy} onClick={begin}>
          {t('screen.begin')}
        </Button>
      )}
    </div>
  );
}
