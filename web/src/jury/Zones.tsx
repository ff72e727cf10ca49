// What scores say, in three zones: surely in, to talk about, surely out. The numbers come when they are asked for.
import { useTranslation } from 'react-i18next';
import type { FileStanding, JuryZones } from '../types';
import classes from './zones.module.css';

type Props = { zones: JuryZones; standing: FileStanding | null; numbers: boolean };

const order = ['above', 'talk', 'below'] as const;

export function Zones({ zones, standing, numbers }: Props) {
  const { t } = useTranslation('jury');
  const here = standing?.zone;
  return (
    <section className={classes.zones}>
      <h2>{t('zones.title')}</h2>
      <ol>
        {order.map((zone) => (
          <li key={zone} data-zone={zone} data-here={zone === here || undefined}>
            <span>{t(`zones.${zone}`)}</span>
            {zone === here ? <b>{t('zones.here')}</b> : <span className="figure">{zones[zone]}</span>}
          </li>
        ))}
      </ol>
      {numbers && standing && (
        <p className={classes.numbers}>
          {t('zones.told', {
            calibrated: Math.round(standing.calibrated / 10),
            error: Math.round(standing.error / 10),
            low: standing.place_low,
            high: standing.place_high,
            chance: Math.round(standing.chance / 10),
            count: standing.reviews,
          })}
        </p>
      )}
    </section>
  );
}
