// The time for a file, from the moment it came onto this screen. It warns and decides nothing.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './screen.module.css';

const second = 1000;
const twoDigits = (value: number) => String(value).padStart(2, '0');

export function Countdown({ minutes }: { minutes: number }) {
  const { t } = useTranslation('jury');
  const [began] = useState(() => Date.now());
  const [now, setNow] = useState(began);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), second);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, minutes * 60 - Math.floor((now - began) / second));
  return (
    <span className={classes.countdown} data-over={left === 0 || undefined} role="timer" aria-label={t('screen.time')}>
      {Math.floor(left / 60)}:{twoDigits(left % 60)}
    </span>
  );
}
