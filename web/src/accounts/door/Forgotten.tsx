// A letter instead of a password: a link that lets one in once, or one by which a new password is chosen.
import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { asProblem } from '../../problem';
import { LinkButton } from '../../ui/shell/LinkButton';
import form from '../account.module.css';
import classes from '../signIn.module.css';
import { Hall } from './Hall';

type Purpose = 'sign_in' | 'password';

export function Forgotten() {
  const { t } = useTranslation('door');
  const [email, setEmail] = useState('');
  const [purpose, setPurpose] = useState<Purpose>('sign_in');
  const asking = useMutation({ mutationFn: () => api.POST('/api/session/letter', { body: { email, purpose } }) });
  const problem = asking.error && asProblem(asking.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asking.mutate();
  };
  return (
    <Hall title={t('forgotten.title')} lit={1}>
      <h1>{t('forgotten.title')}</h1>
      {asking.isSuccess ? (
        <>
          <p className={classes.lead} role="status">
            {t('forgotten.onItsWay', { email })}
          </p>
          <div className={classes.ways}>
            <LinkButton to="/sign-in" variant="default">
              {t('back')}
            </LinkButton>
          </div>
        </>
      ) : (
        <form className={form.door} onSubmit={submit}>
          <p className={classes.lead}>{t('forgotten.text')}</p>
          <TextInput
            size="md"
            label={t('email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            error={problem?.of('email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Radio.Group label={t('forgotten.what')} value={purpose} onChange={(value) => setPurpose(value as Purpose)}>
            <div className={form.choices}>
              <Radio value="sign_in" label={t('forgotten.signIn')} />
              <Radio value="password" label={t('forgotten.password')} />
            </div>
          </Radio.Group>
          {problem && problem.errors.length === 0 && (
            <p className={form.refusal} role="alert">
              {problem.message}
            </p>
          )}
          <Button type="submit" size="md" loading={asking.isPending}>
            {t('forgotten.ask')}
          </Button>
        </form>
      )}
    </Hall>
  );
}
