// People are round, startups are rounded squares. Both are drawn from the name alone.
import { toneOfName } from '../tone';
import classes from './pieces.module.css';

/** First letters of the first and the last word: "Léa Fontaine" gives LF. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}

// Nothing that is read is smaller than 12 px; below 26 px only one initial has the room.
const letters = (size: number, share: number) => Math.max(12, size * share);

export function Avatar({ name, size = 26 }: { name: string; size?: number }) {
  return (
    <span
      className={classes.avatar}
      data-tone={toneOfName(name, 7, 3)}
      style={{ width: size, height: size, fontSize: letters(size, 0.39) }}
      aria-hidden="true"
    >
      {size < 26 ? [...initials(name)][0] : initials(name)}
    </span>
  );
}

export function Tile({ name, size = 28 }: { name: string; size?: number }) {
  return (
    <span
      className={classes.tile}
      data-tone={toneOfName(name, 5, 1)}
      style={{ width: size, height: size, borderRadius: size * 0.27, fontSize: letters(size, 0.44) }}
      aria-hidden="true"
    >
      {([...name.trim()][0] ?? '').toUpperCase()}
    </span>
  );
}
