// Who is at work now, as desks lit and unlit, island by island.
import { useTranslation } from 'react-i18next';
import { Panes } from '../ui/pieces/Panes';
import classes from './cards.module.css';

const island = 8;
// Above this a drawing says less than its figure.
const drawable = 64;

export function InTheHouse({ present, desks }: { present: number; desks: number }) {
  const { t } = useTranslation('today');
  const islands = Array.from({ length: Math.ceil(desks / island) }, (_, place) => place * island);
  return (
    <section className={classes.card}>
      <div className={classes.cardHead}>
        <h2>{t('house.title')}</h2>
        <span className="second quiet figure">{t('house.desks', { present, count: desks })}</span>
      </div>
      {desks <= drawable && (
        <div className={classes.islands}>
          {islands.map((start) => (
            <Panes
              key={start}
              lit={Math.max(0, Math.min(island, present - start))}
              total={Math.min(island, desks - start)}
              columns={4}
              size={13}
              gap={4}
            />
          ))}
        </div>
      )}
      <p className="second quiet">{t('house.free', { count: Math.max(0, desks - present) })}</p>
    </section>
  );
}
