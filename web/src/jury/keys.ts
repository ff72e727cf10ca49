// What a key asks of the projector. Two keys decide; the others lead there.
export type Asked =
  | 'forward'
  | 'refuse'
  | 'wait'
  | 'later'
  | 'closeVote'
  | 'numbers'
  | 'answers'
  | 'whole'
  | 'next'
  | 'previous';

const keys: Record<string, Asked> = {
  y: 'forward',
  n: 'refuse',
  w: 'wait',
  l: 'later',
  v: 'closeVote',
  s: 'numbers',
  a: 'answers',
  f: 'whole',
  arrowright: 'next',
  pagedown: 'next',
  arrowleft: 'previous',
  pageup: 'previous',
};

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; typing: boolean };

/** Nothing while somebody types, nor with a key that belongs to the browser. */
export function asks({ key, ctrlKey, metaKey, altKey, typing }: Pressed): Asked | undefined {
  return typing || ctrlKey || metaKey || altKey ? undefined : keys[key.toLowerCase()];
}
