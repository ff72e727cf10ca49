// Which version of a file one reads, and what changed in it; only where it was sent more than once.
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '../types';
import { useFormat } from '../ui/format';
import type { Changes } from './changes';
import classes from './written.module.css';

type Props = {
  versions: ApplicationDetail['versions'];
  here: number;
  onChange: (version: number) => void;
  changes: Changes | undefined;
};

export function Versions({ versions, here, onChange, changes }: Props) {
  const { t } = useTranslation('selection');
  const { moment } = useFormat();
  const latest = versions[0]?.number;
  const label = (number: number, at: string) =>
    [
      t('version.one', { number }),
      t('version.sent', { when: moment(at) }),
      number === latest ? t('version.latest') : '',
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <div className={classes.versions}>
      <Select
        aria-label={t('version.label')}
        data={versions.map(({ number, sent_at }) => ({ value: String(number), label: label(number, sent_at) }))}
        value={String(here)}
        onChange={(value) => value && onChange(Number(value))}
        allowDeselect={false}
      />
      <p className="second quiet" aria-live="polite">
        {here === 1 && t('version.first')}
        {changes && t('version.changed', { count: changes.answers.size })} {changes?.also && t('version.also')}
      </p>
    </div>
  );
}
