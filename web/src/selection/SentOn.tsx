// The day a file was sent; with its year when that is not the house's present one.
import { useFormat } from '../ui/format';

export function SentOn({ at, now }: { at: string | null; now: string }) {
  const { shortDay, shortDayAndYear } = useFormat();
  if (!at) return <span className="aside">—</span>;
  const text = at.slice(0, 4) === now.slice(0, 4) ? shortDay(at) : shortDayAndYear(at);
  return (
    <time className="quiet" dateTime={at}>
      {text}
    </time>
  );
}
