// The step one is at, open; those that follow, closed, each with what it asks.
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import desk from './desk.module.css';
import { StepBody } from './StepBody';
import type { Form } from './useSteps';

export function StepCards({ steps, current, open }: Pick<Form, 'steps' | 'current' | 'open'>) {
  const { t } = useTranslation('apply');
  const place = steps.findIndex(({ key }) => key === current);
  const step = steps[place];
  if (!step) return null;
  const ofAll = (at: number) => t('steps.of', { place: at + 1, total: steps.length });
  return (
    <>
      <section className={desk.card} aria-labelledby="step-title">
        <div className={desk.cardHead}>
          <h2 id="step-title" tabIndex={-1}>
            {step.title}
          </h2>
          <span className="second aside">{ofAll(place)}</span>
        </div>
        <p className={desk.cardLead}>{step.lead}</p>
        <StepBody key={step.key} step={step} />
      </section>
      {steps.slice(place + 1).map(({ key, title, lead }, after) => (
        <UnstyledButton key={key} className={desk.closed} onClick={() => open(key)}>
          <span className={desk.closedText}>
            <span className="display">{title}</span>
            <span className="second quiet">{lead}</span>
          </span>
          <span className={desk.closedPlace}>{ofAll(place + 1 + after)}</span>
          <IconChevronDown size={18} aria-hidden="true" />
        </UnstyledButton>
      ))}
    </>
  );
}
