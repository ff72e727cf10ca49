// Times to tick, by day: when somebody can interview, or when a team can't come. A day can be taken whole.
import { Button, Chip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InterviewSlot } from '../types';
import { useFormat } from '../ui/format';
import classes from './interviews.module.css';
import { byDay, turned } from './times';

type Props = { slots: InterviewSlot[]; zone: string; value: string[]; change: (times: string[]) => void };

export function TimesGrid({ slots, zone, value, change }: Props) {
  const { t } = useTranslation('interviews');
  const { weekday, time } = useFormat();
  return (
    <div className={classes.days}>
      {byDay(slots).map(({ day, slots: own }) => {
        const named = weekday(own[0]?.starts_at ?? '', zone);
        const whole = own.every(({ starts_at }) => value.includes(starts_at));
        return (
          <fieldset key={day} className={classes.day}>
            <legend>{named}</legend>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={`${named}: ${t(whole ? 'times.none' : 'times.whole')}`}
              onClick={() => change(turned(value, own))}
            >
              {t(whole ? 'times.none' : 'times.whole')}
            </Button>
            <div className={classes.chips}>
              {own.map(({ starts_at }) => (
                <Chip
                  key={starts_at}
                  checked={value.includes(starts_at)}
                  onChange={(on) =>
                    change(on ? [...value, starts_at].sort() : value.filter((one) => one !== starts_at))
                  }
                >
                  {time(starts_at, zone)}
                </Chip>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
