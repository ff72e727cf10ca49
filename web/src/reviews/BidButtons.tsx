// Whether one would read a startup's file gladly, or rather not; pressed again, neither.
import { IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NameLine } from '../types';
import classes from './toRead.module.css';

type Bid = NameLine['bid'];
type Props = { name: string; bid: Bid; say: (bid: Bid) => void };
const icons = { gladly: IconThumbUp, rather_not: IconThumbDown } as const;

export function BidButtons({ name, bid, say }: Props) {
  const { t } = useTranslation('reviews');
  return (
    <span className={classes.bids}>
      {(['gladly', 'rather_not'] as const).map((each) => {
        const Icon = icons[each];
        return (
          <button
            key={each}
            type="button"
            aria-pressed={bid === each}
            aria-label={t(`bid.${each}`, { name })}
            title={t(`bid.short.${each}`)}
            onClick={() => say(bid === each ? null : each)}
          >
            <Icon size={16} aria-hidden="true" />
          </button>
        );
      })}
    </span>
  );
}
