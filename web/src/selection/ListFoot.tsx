// Under the list: its keys, and how many files answer what was asked.
import { useTranslation } from 'react-i18next';
import { KeysLegend } from '../ui/table/KeysLegend';
import classes from './list.module.css';

export function ListFoot({ total, shown }: { total: number; shown: number }) {
  const { t } = useTranslation('selection');
  return (
    <footer className={classes.foot}>
      <KeysLegend />
      <span aria-live="polite" className="figure">
        {shown > 0 && t('list.found', { count: total })}
      </span>
    </footer>
  );
}
