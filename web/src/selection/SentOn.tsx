// The day a file was sent; with its year when that is not the house's present one.
import { useFormat } from '../ui/format';

export function SentOn({ at }: { at: string | null }) {
  const { shortDay } = useFormat();
  if (!at) return <span className="aside">—</span>;
  return (
    <time className="quiet" dateTime={at}>
      {shortDay(at)}
    </time>
  );
}
