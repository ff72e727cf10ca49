// The one filled button of the rules: publish them, after saying what that does. It leads to what is missing first.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { Ask } from '../../ui/dialog/Ask';
import { Broken } from '../../ui/states/Broken';
import { changes, type RulesPreview } from './change';
import type { Fault } from './faults';

type Props = {
  faults: Fault[];
  preview: RulesPreview | undefined;
  publishing: { error: unknown; isPending: boolean };
  publish: () => Promise<unknown>;
};

export function PublishRules({ faults, preview, publishing, publish }: Props) {
  const { t } = useTranslation('eligibility');
  const [asking, ask] = useDisclosure();
  const first = faults[0];
  if (first) {
    const lead = () =>
      document.getElementById(`rule-${first.key}`)?.querySelector<HTMLElement>('input, button')?.focus();
    return (
      <Button size="xs" h={32} variant="outline" onClick={lead}>
        {t('publish.missing', { count: faults.length })}
      </Button>
    );
  }
  const told = preview
    ? changes.map((change) => [change, preview.changes[change]] as const).filter(([, count]) => count > 0)
    : [];
  const problem = publishing.error ? asProblem(publishing.error) : null;
  const foot = (
    <>
      <Button variant="default" onClick={ask.close}>
        {t('publish.notYet')}
      </Button>
      <Button loading={publishing.isPending} onClick={() => void publish().then(ask.close, () => undefined)}>
        {t('publish.title')}
      </Button>
    </>
  );
  return (
    <>
      <Button size="xs" h={32} onClick={ask.open}>
        {t('publish.title')}
      </Button>
      <Ask opened={asking} close={ask.close} title={t('publish.ask')} foot={foot}>
        {told.map(([change, count]) => (
          <p key={change}>{t(`publish.${change}`, { count })}</p>
        ))}
        {told.length === 0 && <p>{t('effect.nothing')}</p>}
        <p className="quiet">{t('publish.then')}</p>
        {problem && problem.status !== 412 && <Broken title={problem.message || undefined} request={problem.request} />}
      </Ask>
    </>
  );
}
