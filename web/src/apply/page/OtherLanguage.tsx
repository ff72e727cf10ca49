// A call that is not written in the reader's language says so, once; all around it stays in the reader's own.
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import type { CallDetail } from '../../types';
import { useFormat } from '../../ui/format';
import classes from './page.module.css';

export function OtherLanguage({ call }: { call: CallDetail }) {
  const { t } = useTranslation('apply');
  const { list, locale } = useFormat();
  if (call.languages.length === 0 || call.languages.includes(spoken())) return null;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <p className={classes.notice}>
      <IconLanguage size={17} aria-hidden="true" />
      <span>{t('read.otherLanguage', { languages: list(call.languages.map((each) => names.of(each) ?? each)) })}</span>
    </p>
  );
}
