// The keys of a list, told at its foot.
import { useTranslation } from 'react-i18next';
import { Key } from '../pieces/Key';
import classes from './bars.module.css';

/** `pick`: rows can be chosen, so the key that chooses is told too. */
export function KeysLegend({ pick = true }: { pick?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes.keys}>
      <span>
        <Key>J</Key> <Key>K</Key> {t('table.move')}
      </span>
      {pick && (
        <span>
          <Key>X</Key> {t('table.pick')}
        </span>
      )}
      <span>
        <Key>{t('enter')}</Key> {t('table.open')}
      </span>
    </span>
  );
}
