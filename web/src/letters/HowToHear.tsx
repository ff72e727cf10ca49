// Letters and notices: of what one hears at once, once a day or only under the bell, and when not to be disturbed.
import { SegmentedControl } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { How } from '../types';
import { HoursToHear } from './HoursToHear';
import classes from './hear.module.css';
import { useChoices } from './useChoices';

const ways: How[] = ['at_once', 'daily', 'never'];

export function HowToHear() {
  const { t } = useTranslation('letters');
  const { choices, choose } = useChoices();
  if (!choices) return null;
  const always = choices.kinds.filter((kind) => kind.always);
  return (
    <section className={classes.hear} id="letters" aria-labelledby="letters-title">
      <h2 id="letters-title">{t('hear.title')}</h2>
      <p className="second quiet">{t('hear.text')}</p>
      <ul className={classes.kinds}>
        {choices.kinds
          .filter((kind) => !kind.always)
          .map(({ kind, title, how }) => (
            <li key={kind}>
              <span>{title}</span>
              <SegmentedControl
                aria-label={title}
                data={ways.map((way) => ({ value: way, label: t(`how.${way}`) }))}
                value={how}
                onChange={(next) => choose({ kind: { kind, how: next as How } })}
              />
            </li>
          ))}
      </ul>
      <HoursToHear choices={choices} choose={choose} />
      {always.length > 0 && (
        <div className={classes.always}>
          <h3>{t('hear.always')}</h3>
          <p className="second quiet">{t('hear.why')}</p>
          <ul>
            {always.map(({ kind, title }) => (
              <li key={kind} className="second">
                <IconLock size={14} aria-hidden="true" />
                {title}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
