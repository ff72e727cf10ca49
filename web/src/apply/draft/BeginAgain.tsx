// A file without an account that this browser can no longer open: what is on the screen goes on in a new one.
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { Fault } from '../fields/Field';
import { beginAgain } from './again';
import desk from './desk.module.css';
import { useDesk } from './FileDesk';

export function BeginAgain() {
  const { t } = useTranslation('apply');
  const { call, file, standing } = useDesk();
  const navigate = useNavigate();
  const beginning = useMutation({
    mutationFn: () => beginAgain(file, call.questions, standing.changes),
    onSuccess: (id) =>
      navigate({ to: '/apply/$slug/form', params: { slug: call.slug }, search: { file: id }, replace: true }),
  });
  return (
    <section className={desk.again} role="alert" aria-labelledby="again">
      <IconLock size={20} aria-hidden="true" />
      <div>
        <h2 id="again">{t('again.lostTitle')}</h2>
        <p>{t('again.lostText')}</p>
        <Button mt={12} variant="default" h={44} loading={beginning.isPending} onClick={() => beginning.mutate()}>
          {t('again.begin')}
        </Button>
        <Fault id="again">{beginning.error && (asProblem(beginning.error).message || t('noAnswer'))}</Fault>
      </div>
    </section>
  );
}
