// Nobody here has a file for this call yet, or somebody has and is not signed in.
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/shell/LinkButton';
import { Empty } from '../../ui/states/Empty';
import { PublicPage } from '../page/PublicPage';

export function NoFile({ slug, signedIn }: { slug: string; signedIn: boolean }) {
  const { t } = useTranslation('apply');
  return (
    <PublicPage title={t('noFile.title')} low>
      <Empty
        title={t(signedIn ? 'noFile.none' : 'noFile.signedOut')}
        action={
          <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
            <LinkButton to="/apply/$slug" params={{ slug }} variant="default">
              {t('noFile.read')}
            </LinkButton>
            {!signedIn && (
              <LinkButton to="/sign-in" search={{ next: `/apply/${slug}/form` }} variant="default">
                {t('signIn')}
              </LinkButton>
            )}
          </div>
        }
      >
        {t(signedIn ? 'noFile.noneText' : 'noFile.signedOutText')}
      </Empty>
    </PublicPage>
  );
}
