// A count drawn as window panes, lit or unlit. The figure in words stands beside it, so the drawing itself is silent.
import classes from './pieces.module.css';

export type Pane = 'lit' | 'unlit' | 'held' | 'well' | 'doubt' | 'wrong' | 'past';
type Counted = { lit: number; total: number; panes?: undefined };
type Given = { panes: Pane[]; lit?: undefined; total?: undefined };
type Props = (Counted | Given) & { size?: number; gap?: number; columns?: number };

// A pane never moves among its neighbours, so its place is its identity.
const kinds = ({ lit, total, panes }: Counted | Given): Pane[] =>
  panes ?? Array.from({ length: total }, (_, place) => (place < lit ? 'lit' : 'unlit'));

export function Panes({ size = 10, gap = 3, columns, ...what }: Props) {
  const all = kinds(what);
  const style = { gap, gridTemplateColumns: `repeat(${columns ?? all.length}, ${size}px)` };
  return (
    <span className={classes.panes} style={style} aria-hidden="true">
      {all.map((kind, place) => (
        <i key={place} className={classes.pane} data-kind={kind} style={{ height: size * 1.25 }} />
      ))}
    </span>
  );
}
