// What the rules say of a file, with the deciding sentence on hover, focus and tap.
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Eligibility } from '../types';
import { type Glyph, Status } from '../ui/pieces/Status';
import type { Tone } from '../ui/tone';
import classes from './selection.module.css';

export const eligibilityLooks: Record<Eligibility, { tone: Tone; glyph: Glyph }> = {
  eligible: { tone: 'moss', glyph: 'check' },
  not_eligible: { tone: 'brick', glyph: 'cross' },
  cannot_tell: { tone: 'honey', glyph: 'question' },
};

type Props = {
  eligibility: Eligibility;
  reason?: string | null;
  overridden?: boolean;
  /** Why a manager judged otherwise, in their words. */
  override_reason?: string | null;
};

export function EligibilityMark({ eligibility, reason, overridden = false, override_reason }: Props) {
  const { t } = useTranslation('selection');
  const word = t(`eligibility.${eligibility}`);
  const said = overridden ? [t('overridden'), override_reason] : [reason];
  const sentence = said.filter(Boolean).join(' ');
  return (
    <Status {...eligibilityLooks[eligibility]}>
      {sentence ? (
        <Tooltip label={sentence} events={{ hover: true, focus: true, touch: true }}>
          <button type="button" className={classes.why}>
            {word}
          </button>
        </Tooltip>
      ) : (
        word
      )}
    </Status>
  );
}
