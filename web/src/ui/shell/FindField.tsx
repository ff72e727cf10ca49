// "Find anything" in the bar. The key `/` brings the cursor here from wherever no text is being typed.
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from '../pieces/Key';
import classes from './page.module.css';
import { useShellParts } from './ShellParts';

export function FindField() {
  const { t } = useTranslation('ui');
  const { find } = useShellParts();
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  if (!find) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    find(field.current?.value ?? '');
  };
  return (
    <search>
      <form className={classes.find} onSubmit={submit}>
        <IconSearch size={15} aria-hidden="true" />
        <input ref={field} type="search" aria-label={t('find.label')} placeholder={t('find.label')} />
        <Key>/</Key>
      </form>
    </search>
  );
}
