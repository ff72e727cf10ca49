// One window of the façade: a tall one with a balcony, a round-headed one, or a dormer in the roof.
import classes from './facade.module.css';

type Props = { place: number; lit: boolean; gradients: string };

const left = 85;
const step = 73.1;
const floors = [
  { top: 232, height: 64 },
  { top: 344, height: 84 },
  { top: 462, height: 84 },
  { top: 580, height: 84 },
];
const bars = [0, 1, 2, 3, 4, 5, 6, 7];

const glow = (place: number, gradients: string) => `url(#${gradients}-${place % 3})`;

export function Dormer({ place, lit, gradients }: Props) {
  const x = left + (place % 8) * step;
  const fill = lit ? glow(place, gradients) : undefined;
  return <path className={classes.dormer} d={`M${x + 5} 190V160a14 14 0 0 1 28 0v30Z`} style={{ fill }} />;
}

export function FacadeWindow({ place, lit, gradients }: Props) {
  const floor = Math.floor(place / 8);
  const x = left + (place % 8) * step;
  const { top, height } = floors[floor] ?? { top: 0, height: 0 };
  const round = floor === 0;
  const shape = round
    ? `M${x} ${top + height}V${top + 19}a19 19 0 0 1 38 0V${top + height}Z`
    : `M${x} ${top}h38v${height}h-38Z`;
  return (
    <g data-lit={lit || undefined} className={classes.window}>
      <path d={shape} style={{ fill: lit ? glow(place, gradients) : undefined }} className={classes.glass} />
      {lit && place % 4 === 1 && <Curtains x={x} top={top} height={height} round={round} />}
      {lit && place % 7 === 3 && <Somebody x={x} foot={top + height} />}
      <path className={classes.sash} d={`M${x + 19} ${top}V${top + height}M${x} ${top + height * 0.42}h38`} />
      {!round && (
        <path
          className={classes.balcony}
          d={`M${x - 7} ${top + height - 20}h52M${x - 7} ${top + height}h52${bars
            .map((bar) => `M${x - 5 + bar * 7} ${top + height - 20}v20`)
            .join('')}`}
        />
      )}
    </g>
  );
}

function Curtains({ x, top, height, round }: { x: number; top: number; height: number; round: boolean }) {
  const drape = round
    ? `M${x} ${top + height}V${top + 22}q9 30 0 ${height - 24}Z`
    : `M${x} ${top}q16 ${height * 0.5} 3 ${height}h-3ZM${x + 38} ${top}q-16 ${height * 0.5} -3 ${height}h3Z`;
  return <path className={classes.curtain} d={drape} />;
}

function Somebody({ x, foot }: { x: number; foot: number }) {
  return (
    <g className={classes.somebody}>
      <circle cx={x + 24} cy={foot - 27} r="6" />
      <path d={`M${x + 13} ${foot}q0 -20 11 -20t11 20Z`} />
    </g>
  );
}
