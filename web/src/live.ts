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

export function listen(cache: QueryClient): () => void {
  const leaving = new AbortController();
  const tabs = new BroadcastChannel(name);
  const waiting = new Map<string, string[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refetch = () => {
    timer = undefined;
    for (const queryKey of waiting.values()) void cache.invalidateQueries({ queryKey });
    waiting.clear();
    // Whatever changed, the audit trail has a line more.
    void cache.invalidateQueries({ queryKey: ['audit'] });
  };
  const hear = (topic: string) => {
    for (const key of touched(topic)) waiting.set(key.join('/'), key);
    timer ??= setTimeout(refetch, breath);
  };
  tabs.onmessage = (message: MessageEvent<string>) => hear(message.data);

  const speak = () =>
    new Promise<void>((done) => {
      // The lock may come just after leaving.
      if (leaving.signal.aborted) return done();
      const stream = new EventSource('/api/live');
      // What changed before the stream was open, or while it was cut, nobody told.
      stream.onopen = () => {
        hear('*');
        tabs.postMessage('*');
      };
      stream.onmessage = (message: MessageEvent<string>) => {
        const { topic } = JSON.parse(message.data) as { topic: string };
        hear(topic);
        tabs.postMessage(topic);
      };
      leaving.signal.addEventListener('abort', () => {
        stream.close();
        done();
      });
    });
  // Without locks (an insecure origin) each tab listens for itself.
  const alone = navigator.locks ? navigator.locks.request(name, { signal: leaving.signal }, speak) : speak();
  alone.catch(() => undefined);

  return () => {
    leaving.abort();
    clearTimeout(timer);
    tabs.close();
  };
}
