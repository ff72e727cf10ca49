// When the company was founded: a day, not yet, or rather not say.
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../../app/clock';
import { useFormat } from '../../ui/format';
import { wallClock } from '../../ui/zones';
import { AnswerChip } from '../fields/AnswerChip';
import classes from '../fields/fields.module.css';
import { ReadField } from '../fields/ReadField';
import { pastDay } from '../fields/readings';
import { useField, useOwnStartup } from './OwnStartup';

export function FoundedField() {
  const { t } = useTranslation('apply');
  const { saver, zone } = useOwnStartup();
  const format = useFormat();
  const now = useHouseNow();
  const founded = useField('startup.founded');
  const day = useField('startup.founded_on');
  const take = (kind: string, on: string) => {
    saver.typeUnread('startup.founded_on', undefined);
    founded.type(kind);
    day.type(on);
    founded.leave();
  };
  return (
    <ReadField
      field="startup.founded_on"
      label={t('passport.founded')}
      placeholder={t('passport.foundedExample', { day: format.month('2012-06-01') })}
      show={(value) => (value ? format.dayAndYear(value) : '')}
      read={pastDay({ t, format }, wallClock(now, zone).slice(0, 10))}
      accept={(value) => take(value ? 'date' : 'unanswered', value)}
      below={
        <div className={classes.chips}>
          {(['not_yet', 'rather_not_say'] as const).map((kind) => (
            <AnswerChip
              key={kind}
              label={t(`passport.founded_${kind}`)}
              chosen={founded.value === kind}
              disabled={founded.locked}
              choose={(on) => take(on ? kind : 'unanswered', '')}
            />
          ))}
        </div>
      }
    />
  );
}
