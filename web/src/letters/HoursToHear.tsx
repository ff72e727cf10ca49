// The hour of the daily letter, and the hours in which no letter comes, on one's own clock.
import { Switch, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterChoices } from '../types';
import { useFormat } from '../ui/format';
import { clockOf, minutesOf, usualQuiet, type Wish } from './choices';
import classes from './hear.module.css';

type Props = { choices: LetterChoices; choose: (wish: Wish) => void };

export function HoursToHear({ choices, choose }: Props) {
  const { t } = useTranslation('letters');
  const { zone } = useFormat();
  const { quiet_from: from, quiet_until: until, digest_at } = choices;
  const quiet = from !== null && until !== null ? { from, until } : null;
  return (
    <div className={classes.hours}>
      <Time label={t('hear.digest')} minutes={digest_at} set={(minutes) => choose({ digest_at: minutes })} />
      <Switch
        label={t('hear.quiet')}
        checked={quiet !== null}
        onChange={(event) => choose({ quiet: event.currentTarget.checked ? usualQuiet : null })}
      />
      {quiet && (
        <div className={classes.pair}>
          <Time
            label={t('hear.from')}
            minutes={quiet.from}
            set={(minutes) => choose({ quiet: { ...quiet, from: minutes } })}
          />
          <Time
            label={t('hear.until')}
            minutes={quiet.until}
            set={(minutes) => choose({ quiet: { ...quiet, until: minutes } })}
          />
        </div>
      )}
      <p className="second aside">{t('hear.zone', { zone: zone(choices.time_zone) })}</p>
    </div>
  );
}

type TimeProps = { label: string; minutes: number; set: (minutes: number) => void };

// Told when one leaves it: a time half typed is another time.
function Time({ label, minutes, set }: TimeProps) {
  const [typed, type] = useState(clockOf(minutes));
  useEffect(() => type(clockOf(minutes)), [minutes]);
  const leave = () => {
    const next = minutesOf(typed);
    if (next === undefined) type(clockOf(minutes));
    else if (next !== minutes) set(next);
  };
  return (
    <TextInput
      type="time"
      label={label}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
