// A strip of the house's street front: eleven tall windows with their balconies, lit in proportion to who is at work.
import { useId } from 'react';
import classes from './strip.module.css';

const windows = [...Array(11).keys()];
const bars = [...Array(7).keys()];
// The order in which they go dark, spread over the front.
const goingOut = [1, 4, 8, 6, 2, 10, 0, 5, 9, 3, 7];

type Props = { present: number; desks: number; low?: boolean };

export function FacadeStrip({ present, desks, low = false }: Props) {
  const id = useId();
  const lit = desks > 0 ? Math.round((Math.min(present, desks) / desks) * windows.length) : 0;
  const dark = new Set(goingOut.slice(0, windows.length - lit));
  return (
    <svg
      className={classes.strip}
      data-low={low || undefined}
      viewBox="0 0 580 164"
      preserveAspectRatio="xMaxYMax meet"
      aria-hidden="true"
    >
      <defs>
        {[0, 1, 2].map((lamp) => (
          <linearGradient
            key={lamp}
            id={`${id}-${lamp}`}
            x1="0"
            x2="0"
            y1="0"
            y2="1"
            data-lamp={lamp}
            className={classes.lamp}
          >
            <stop className={classes.high} />
            <stop className={classes.low} offset="1" />
          </linearGradient>
        ))}
      </defs>
      <path className={classes.cornice} d="M0 8H580" />
      {windows.map((place) => (
        <Window key={place} x={42 + place * 50} fill={dark.has(place) ? undefined : `url(#${id}-${place % 3})`} />
      ))}
    </svg>
  );
}

function Window({ x, fill }: { x: number; fill: string | undefined }) {
  return (
    <g data-lit={fill ? true : undefined} className={classes.window}>
      <path className={classes.glass} style={{ fill }} d={`M${x} 164V50a16 16 0 0 1 32 0V164Z`} />
      <path className={classes.sash} d={`M${x + 16} 34V164M${x} 88h32`} />
      <path
        className={classes.rail}
        d={`M${x - 5} 138h42${bars.map((bar) => `M${x - 4 + bar * 6.7} 138v28`).join('')}`}
      />
    </g>
  );
}
