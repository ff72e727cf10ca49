// Each file of the call as a pane: lit well, unlit, in doubt, and ringed where the draft changes it.
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeOf, type RulesPreview } from './change';
import classes from './effect.module.css';

const glyphs = { eligible: IconCheck, not_eligible: IconX, cannot_tell: IconQuestionMark };
// Beyond this a pane is too small for its mark; the figures below say the same.
const marked = 60;

export function EffectPanes({ panes, total }: Pick<RulesPreview, 'panes' | 'total'>) {
  const { t } = useTranslation('eligibility');
  const many = panes.length > marked;
  return (
    <>
      <div className={classes.panes} data-many={many || undefined} aria-hidden="true">
        {panes.map(({ application, startup_name, before, after }) => {
          const Glyph = glyphs[after];
          const change = changeOf(before, after);
          return (
            <span
              key={application}
              className={classes.pane}
              data-now={after}
              data-change={change ?? undefined}
              title={startup_name}
            >
              {!many && (after !== 'cannot_tell' || change) && <Glyph size={14} stroke={2.5} />}
            </span>
          );
        })}
      </div>
      {panes.length < total && (
        <p className="second aside">{t('effect.firstOf', { shown: panes.length, count: total })}</p>
      )}
    </>
  );
}
