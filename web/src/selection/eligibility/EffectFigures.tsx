// How many files are eligible, to check and not eligible: before the draft, and after it.
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import type { RulesPreview } from './change';
import classes from './figures.module.css';

const shown = [
  ['eligible', 'moss'],
  ['cannot_tell', 'honey'],
  ['not_eligible', 'brick'],
] as const;

export function EffectFigures({ before, after }: Pick<RulesPreview, 'before' | 'after'>) {
  const { t } = useTranslation('eligibility');
  const { number } = useFormat();
  return (
    <dl className={classes.figures} aria-live="polite">
      {shown.map(([key, tone]) => (
        <div key={key} data-tone={tone}>
          <dt>{t(`effect.${key}`)}</dt>
          <dd className="display figure">
            {before[key] !== after[key] && (
              <>
                <span className={classes.before}>{number(before[key])}</span>
                <IconArrowRight size={15} color="var(--ink-3)" aria-label={t('effect.becomes')} />
              </>
            )}
            <span className={classes.after}>{number(after[key])}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
