// No letter here: none yet in this house, or none in this state.
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/shell/LinkButton';
import { Empty, NothingFound } from '../ui/states/Empty';
import classes from './letters.module.css';
import type { OutboxAsked } from './outboxAddress';

export function NoLetters({ asked }: { asked: OutboxAsked }) {
  const { t } = useTranslation('letters');
  const narrowed = asked.state !== undefined || asked.batch !== undefined;
  return (
    <div className={classes.none}>
      {narrowed ? (
        <NothingFound
          asked={t('none.narrowed')}
          action={
            <LinkButton to="/letters" search={{ operator: asked.operator }} size="xs" variant="default">
              {t('none.all')}
            </LinkButton>
          }
        />
      ) : (
        <Empty title={t('none.title')}>{t('none.text')}</Empty>
      )}
    </div>
  );
}
