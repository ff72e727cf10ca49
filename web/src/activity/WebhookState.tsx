// Whether a webhook posts, and if not, why.
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../types';
import { Status } from '../ui/pieces/Status';

export function WebhookState({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const { active, gone, given_up } = webhook;
  return (
    <>
      <Status tone={active ? 'moss' : gone ? 'brick' : 'ink'} glyph={active ? 'check' : gone ? 'cross' : 'dashed'}>
        {t(active ? 'state.on' : gone ? 'state.gone' : 'state.off')}
      </Status>
      {given_up > 0 && (
        <Status tone="brick" glyph="warning">
          {t('givenUp', { count: given_up })}
        </Status>
      )}
    </>
  );
}
