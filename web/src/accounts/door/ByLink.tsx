// Somebody came by a sign-in link: only their own click uses it, with the code of their second step where they have one.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { LinkButton } from '../../ui/shell/LinkButton';
import form from '../account.module.css';
import { signInByLink } from '../actions';
import { CodeField } from '../CodeField';
import classes from '../signIn.module.css';

export function ByLink({ token, entered }: { token: string; entered: () => void }) {
  const { t } = useTranslation('door');
  const [code, setCode] = useState<string>(); // undefined: nobody has asked for one
  const entering = useMutation({
    mutationFn: () => signInByLink(token, code),
    onSuccess: entered,
    onError: (thrown) => {
      if (asProblem(thrown).code === 'code_needed') setCode('');
    },
  });
  const problem = entering.error && asProblem(entering.error);
  const told = problem && problem.code !== 'code_needed' && !problem.of('code');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <form className={form.door} onSubmit={submit}>
      <h1>{t('byLink.title')}</h1>
      <p className={classes.lead}>{t(code === undefined ? 'byLink.text' : 'byLink.second')}</p>
      {code !== undefined && <CodeField size="md" value={code} change={setCode} refusal={problem?.of('code')} />}
      {told && (
        <p className={form.refusal} role="alert">
          {problem.message}
        </p>
      )}
      {problem?.code === 'link_spent' ? (
        <LinkButton to="/forgotten">{t('forgotten.title')}</LinkButton>
      ) : (
        <Button type="submit" size="md" loading={entering.isPending}>
          {t('byLink.enter')}
        </Button>
      )}
    </form>
  );
}
