// An address without a page, or a page that this reader may not see: both look the same.
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/shell/LinkButton';
import { Empty } from '../ui/states/Empty';

export function NotHere() {
  const { t } = useTranslation('ui');
  return (
    <main id="content" style={{ padding: 24 }}>
      <Empty
        title={t('notHere.title')}
        action={
          <LinkButton variant="default" to="/">
            {t('notHere.home')}
          </LinkButton>
        }
      >
        {t('notHere.text')}
      </Empty>
    </main>
  );
}
