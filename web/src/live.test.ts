import type { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen, touched } from './live';

test('a changed file refetches itself, the lists, the calls, what waits today and the history', () => {
  expect(touched('applications/123')).toEqual([['applications', '123'], ['lists'], ['today'], ['calls'], ['audit']]);
});

test('a topic of its own refetches only itself', () => {
  expect(touched('today')).toEqual([['today']]);
});

test('a field being typed refetches the file that is open, and nothing else', () => {
  expect(touched('drafts/123')).toEqual([['applications', '123']]);
});

// A browser's parts, as far as tabs use them.
class Stream extends EventTarget {
  static CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 1;
  onmessage?: (event: MessageEvent<string>) => void;
  onerror?: () => void;
  constructor(readonly url: string) {
    super();
    Stream.opened.push(this);
  }
  here(id: string) {
    this.dispatchEvent(new MessageEvent('here', { data: '{}', lastEventId: id }));
  }
  tells(topic: string, id: string) {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify({ topic }), lastEventId: id }));
  }
  isRefused() {
    this.readyState = Stream.CLOSED;
    this.onerror?.();
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
}

class Channel {
  static open = new Set<Channel>();
  onmessage?: (event: { data: unknown }) => void;
  constructor() {
    Channel.open.add(this);
  }
  postMessage(data: unknown) {
    for (const other of Channel.open) if (other !== this) other.onmessage?.({ data });
  }
  close() {
    Channel.open.delete(this);
  }
}

let turn = Promise.resolve();
const locks = {
  request(_name: string, _options: unknown, hold: () => Promise<void>) {
    turn = turn.then(hold);
    return turn;
  },
};

function tab() {
  const stale: string[] = [];
  const cache = {
    invalidateQueries: ({ queryKey }: { queryKey: string[] }) => {
      stale.push(queryKey.join('/'));
      return Promise.resolve();
    },
  };
  return { leave: listen(cache as unknown as QueryClient), stale };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('BroadcastChannel', Channel);
  vi.stubGlobal('navigator', { locks });
  Stream.opened = [];
  Channel.open.clear();
  turn = Promise.resolve();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const breathe = () => vi.advanceTimersByTimeAsync(300);

test('the first stream makes all that is shown stale, one that comes back only what it missed', async () => {
  const { leave, stale } = tab();
  await breathe();
  Stream.opened[0]?.here('run-4');
  await breathe();
  expect(stale).toEqual(['', 'audit']);
  stale.length = 0;
  Stream.opened[0]?.tells('today', 'run-6');
  Stream.opened[0]?.here('run-7');
  await breathe();
  expect(stale).toEqual(['today', 'audit']);
  leave();
});

test('the tab that listens next goes on after the last event that the one before heard', async () => {
  const [first, second] = [tab(), tab()];
  await breathe();
  Stream.opened[0]?.here('run-4');
  Stream.opened[0]?.tells('today', 'run-5');
  await breathe();
  expect(second.stale).toEqual(['', 'today', 'audit']);
  second.stale.length = 0;
  first.leave();
  await breathe();
  expect(Stream.opened.map(({ url }) => url)).toEqual(['/api/live', '/api/live?last=run-5']);
  Stream.opened[1]?.tells('calls/spring', 'run-6');
  Stream.opened[1]?.here('run-6');
  await breathe();
  expect(second.stale).toEqual(['calls/spring', 'calls', 'lists', 'audit', 'audit']);
  second.leave();
});

test('a tab that takes over without having heard anything shows everything anew', async () => {
  const first = tab();
  await breathe();
  Stream.opened[0]?.here('run-4');
  const second = tab();
  first.leave();
  await breathe();
  expect(Stream.opened[1]?.url).toBe('/api/live');
  Stream.opened[1]?.here('run-9');
  await breathe();
  expect(second.stale).toEqual(['', 'audit']);
  second.leave();
});

test('a stream that was refused is asked for again, where it was', async () => {
  const { leave } = tab();
  await breathe();
  Stream.opened[0]?.here('run-4');
  Stream.opened[0]?.isRefused();
  await vi.advanceTimersByTimeAsync(2000);
  expect(Stream.opened[1]?.url).toBe('/api/live?last=run-4');
  Stream.opened[1]?.isRefused();
  await vi.advanceTimersByTimeAsync(2000);
  expect(Stream.opened.length).toBe(2);
  await vi.advanceTimersByTimeAsync(2000);
  expect(Stream.opened.length).toBe(3);
  leave();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(Stream.opened.length).toBe(3);
});
