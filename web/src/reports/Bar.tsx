// A share as a bar; what it says stands beside it in figures.
import classes from './report.module.css';

type Props = { part: number; more?: number; tone?: 'moss' | 'honey' | 'ink' };

export function Bar({ part, more = 0, tone = 'moss' }: Props) {
  return (
    <span className={classes.bar} aria-hidden="true" data-tone={tone}>
      <span className={classes.filled} style={{ width: `${Math.min(1, part) * 100}%` }} />
      {more > 0 && <span className={classes.more} style={{ width: `${Math.min(1 - part, more) * 100}%` }} />}
    </span>
  );
}
