// Where a part of a call stands: Calls, the call, the part.
import { useTranslation } from 'react-i18next';
import type { Step } from '../../ui/shell/Page';

export function useCallPath(call: { slug: string; name: string }, here: string): Step[] {
  const { t } = useTranslation('selection');
  return [{ label: t('calls.title'), to: '/calls' }, { label: call.name, to: `/calls/${call.slug}` }, { label: here }];
}
