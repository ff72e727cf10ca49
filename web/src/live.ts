// Live changes: one connection per browser, however many tabs. The tab that holds the lock listens and tells the others.
import type { QueryClient } from '@tanstack/react-query';

const name = 'spark.live';

/** Query keys to refetch for a topic. "applications/123" touches that file and every list of files. */
export function touched(topic: string): string[][] {
  // Too much at once to name, or a stream that has just begun: all that is shown.
  if (topic === '*') return [[]];
  const [kind = '', id] = topic.split('/');
  const own = id ? [[kind, id]] : [[kind]];
  // A field of a draft as it is typed: only the open file itself.
  if (kind === 'drafts' && id) return [['applications', id]];
  // Whatever changed, the history has a line more.
  if (kind === 'applications') return [...own, ['lists'], ['today'], ['calls'], ['audit']];
  if (kind === 'calls') return [...own, ['calls'], ['lists'], ['audit']];
  if (kind === 'imports' || kind === 'startups') return [...own, [kind], ['audit']];
  return own;
}

// Many topics can come in one breath (an import); each key is refetched once per breath.
const breath = 250;
// A stream that was refused (the house restarts, a proxy has nobody behind it) is asked for again by hand.
const [firstWait, longestWait] = [2000, 60_000];

/** What tabs tell each other: what changed, and the event after which the stream goes on. */
type Said = { topic?: string; last: string };

export function listen(cache: QueryClient): () => void {
  const leaving = new AbortController();
  const tabs = new BroadcastChannel(name);
  const waiting = new Map<string, string[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Known by each tab, so that whichever listens next goes on where the one before it was.
  let last = '';

  const refetch = () => {
    timer = undefined;
    for (const queryKey of waiting.values()) void cache.invalidateQueries({ queryKey });
    waiting.clear();
    // Whatever changed, the audit trail has a line more.
    void cache.invalidateQueries({ queryKey: ['audit'] });
  };
  const hear = (said: Said) => {
    last = said.last;
    if (said.topic === undefined) return;
    for (const key of touched(said.topic)) waiting.set(key.join('/'), key);
    timer ??= setTimeout(refetch, breath);
  };
  tabs.onmessage = (message: MessageEvent<Said>) => hear(message.data);
  const say = (said: Said) => {
    hear(said);
    tabs.postMessage(said);
  };

  // Without locks (an insecure origin) each tab listens for itself.
  const speak = () => stream(() => last, say, leaving.signal);
  const alone = navigator.locks ? navigator.locks.request(name, { signal: leaving.signal }, speak) : speak();
  alone.catch(() => undefined);

  return () => {
    leaving.abort();
    clearTimeout(timer);
    tabs.close();
  };
}

/** Holds the stream open until `leaving`. What happened while it was cut the server tells when it is there again. */
function stream(last: () => string, say: (said: Said) => void, leaving: AbortSignal): Promise<void> {
  let wait = firstWait;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | undefined;
  const open = () => {
    source = new EventSource(last() ? `/api/live?last=${encodeURIComponent(last())}` : '/api/live');
    source.addEventListener('here', ({ lastEventId }) => {
      wait = firstWait;
      // What changed before the first stream was open nobody told.
      say(last() ? { last: lastEventId } : { topic: '*', last: lastEventId });
    });
    source.onmessage = ({ data, lastEventId }: MessageEvent<string>) =>
      say({ topic: (JSON.parse(data) as { topic: string }).topic, last: lastEventId });
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, longestWait);
    };
  };
  return new Promise((done) => {
    // The lock may come just after leaving.
    if (leaving.aborted) return done();
    open();
    leaving.addEventListener('abort', () => {
      clearTimeout(timer);
      source?.close();
      done();
    });
  });
}
