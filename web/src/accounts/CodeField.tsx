// The code of the second step: six digits that one's telephone shows, or a recovery code. The cursor waits in it.
import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  value: string;
  change: (code: string) => void;
  refusal?: string | undefined;
  size?: 'sm' | 'md';
  className?: string | undefined;
};

export function CodeField({ value, change, refusal, size = 'sm', className }: Props) {
  const { t } = useTranslation('accounts');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (refusal) field.current?.select();
    else field.current?.focus();
  }, [refusal]);
  return (
    <TextInput
      ref={field}
      size={size}
      className={className}
      label={t('code')}
      description={t('codeHelp')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="characters"
      maxLength={40}
      required
      withAsterisk={false}
      value={value}
      error={refusal}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
