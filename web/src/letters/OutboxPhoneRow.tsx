// A letter on a phone: to whom and where it stands, then its subject and when; the reason in place of the time.
import { useTranslation } from 'react-i18next';
import type { LetterLine } from '../types';
import { useFormat } from '../ui/format';
import classes from './letters.module.css';
import type { OutboxAsked } from './outboxAddress';
import { LetterLink } from './outboxColumns';
import { hasFailed, StateTag } from './StateTag';
import { whenOf } from './whenOf';

export function OutboxPhoneRow({ line, asked }: { line: LetterLine; asked: OutboxAsked }) {
  const { t } = useTranslation('letters');
  const { shortDay } = useFormat();
  return (
    <span className={classes.phoneText}>
      <LetterLink line={line} asked={asked} />
      <StateTag state={line.state} />
      <span className="second quiet clip">{t('to', { name: line.name || line.address })}</span>
      <span className="second aside clip">
        {hasFailed(line.state) && line.reason ? line.reason : shortDay(whenOf(line))}
      </span>
    </span>
  );
}
