// The house at dusk: as many windows lit as people are at work. Drawn on sign-in and public pages only.
import { useId } from 'react';
import { Dormer, FacadeWindow } from './FacadeWindow';
import classes from './facade.module.css';
import { litWindows } from './windows';

const storeys = [...Array(32).keys()];
const dormers = [...Array(8).keys()].map((place) => place + 32);
const chimneys = [110, 128, 146, 420, 438, 560, 578, 596];
const seams = [...Array(27).keys()];
const shopfront = [
  { x: 88, lit: false },
  { x: 192, lit: true },
  { x: 446, lit: true },
  { x: 550, lit: false },
];

export function Facade({ people, sign }: { people: number; sign: string }) {
  const id = useId();
  const lit = litWindows(people);
  return (
    <svg className={classes.facade} viewBox="0 0 720 900" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <Gradients id={id} />
      <rect width="720" height="900" fill={`url(#${id}-sky)`} />
      <Roof />
      <rect x="40" y="210" width="640" height="700" className={classes.wall} />
      <path className={classes.cornices} d="M34 320.500h652M34 440.500h652M34 558.500h652M34 678.500h652" />
      <rect x="34" y="206" width="652" height="9" className={classes.gutter} />
      {storeys.map((place) => (
        <FacadeWindow key={place} place={place} lit={lit.has(place)} gradients={id} />
      ))}
      {dormers.map((place) => (
        <Dormer key={place} place={place} lit={lit.has(place)} gradients={id} />
      ))}
      <GroundFloor id={id} sign={sign} />
    </svg>
  );
}

function Roof() {
  return (
    <g>
      <path className={classes.slate} d="M48 210 66 122h588l18 88Z" />
      <path className={classes.ridge} d="M66 122h588v-8H66Z" />
      {chimneys.map((x, place) => (
        <rect key={x} x={x} y={78 + (place % 2) * 6} width="11" height="24" className={classes.pot} />
      ))}
      <path className={classes.stack} d="M102 98h62v18h-62zM412 98h44v18h-44zM552 98h62v18h-62z" />
      {seams.map((place) => (
        <path key={place} className={classes.seam} d={`M${70 + place * 22} 122 ${56 + place * 22.6} 210`} />
      ))}
    </g>
  );
}

function GroundFloor({ id, sign }: { id: string; sign: string }) {
  return (
    <g>
      <rect x="40" y="690" width="640" height="220" className={classes.ground} />
      <ellipse cx="360" cy="890" rx="250" ry="90" fill={`url(#${id}-pavement)`} />
      <path className={classes.door} d="M302 900V780a58 58 0 0 1 116 0V900Z" fill={`url(#${id}-2)`} />
      <path className={classes.doorSash} d="M360 722V900M304 806h112" />
      {shopfront.map(({ x, lit }) => (
        <g key={x} data-lit={lit || undefined} className={classes.window}>
          <path
            className={classes.arch}
            d={`M${x} 868V791a41 41 0 0 1 82 0V868Z`}
            style={{ fill: lit ? `url(#${id}-0)` : undefined }}
          />
          <path className={classes.sash} d={`M${x + 41} 753v113M${x + 3} 806h76`} />
        </g>
      ))}
      <text x="360" y="708" className={classes.sign}>
        {sign}
      </text>
    </g>
  );
}

function Gradients({ id }: { id: string }) {
  return (
    <defs>
      <linearGradient id={`${id}-sky`} x1="0" x2="0" y1="0" y2="1">
        <stop className={classes.night} />
        <stop className={classes.horizon} offset="1" />
      </linearGradient>
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
      <radialGradient id={`${id}-pavement`} className={classes.pavement}>
        <stop className={classes.near} />
        <stop className={classes.far} offset="1" />
      </radialGradient>
    </defs>
  );
}
