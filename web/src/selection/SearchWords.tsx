// Search as one types. The words stay out of the address: they may be somebody's name.
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

export function SearchWords({ words, className }: { words: string; className: string | undefined }) {
  const { t } = useTranslation('selection');
  const navigate = useNavigate();
  const [typed, setTyped] = useState(words);
  const search = useDebouncedCallback(
    (next: string) =>
      void navigate({ to: '.', search: true, state: (before) => ({ ...before, words: next }), replace: true }),
    180,
  );
  useEffect(() => setTyped(words), [words]);
  return (
    <TextInput
      type="search"
      className={className}
      aria-label={t('list.search')}
      placeholder={t('list.search')}
      leftSection={<IconSearch size={15} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
