// Somebody came by a sign-in link: only their own click uses it.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { LinkButton } from '../../ui/shell/LinkButton';
import form from '../account.module.css';
import { signInByLink } from '../actions';
import classes from '../signIn.module.css';

export function ByLink({ token, entered }: { token: string; entered: () => void }) {
  const { t } = useTranslation('door');
  const entering = useMutation({ mutationFn: () => signInByLink(token), onSuccess: entered });
  const problem = entering.error && asProblem(entering.error);
  return (
    <>
      <h1>{t('byLink.title')}</h1>
      <p className={classes.lead}>{t('byLink.text')}</p>
      {problem && (
        <p className={form.refusal} role="alert">
          {problem.message}
        </p>
      )}
      <div className={classes.ways}>
        {problem ? (
          <LinkButton to="/forgotten">{t('forgotten.title')}</LinkButton>
        ) : (
          <Button size="md" loading={entering.isPending} onClick={() => entering.mutate()}>
            {t('byLink.enter')}
          </Button>
        )}
      </div>
    </>
  );
}
