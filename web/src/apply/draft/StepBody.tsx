// What a step asks: its own part, then the call's questions that belong to it.
import { QuestionField } from '../fields/QuestionField';
import { DeckField } from '../passport/DeckField';
import { PassportFields } from '../passport/PassportFields';
import { TeamPart } from '../team/TeamPart';
import { ConsentsStep } from './ConsentsStep';
import desk from './desk.module.css';
import { useDesk } from './FileDesk';
import { asked } from './rules';
import type { Step } from './steps';

export function StepBody({ step }: { step: Step }) {
  return (
    <div className={desk.fields}>
      <OwnPart step={step} />
      {step.questions.map((question) => (
        <QuestionField key={question.id} question={question} />
      ))}
    </div>
  );
}

function OwnPart({ step }: { step: Step }) {
  const { call } = useDesk();
  switch (step.kind) {
    case 'project':
      return <PassportFields {...asked(call.rules)} />;
    case 'team':
      return <TeamPart />;
    case 'deck':
      return step.fields.includes('startup.deck') ? <DeckField /> : null;
    case 'consents':
      return <ConsentsStep />;
    case 'questions':
      return null;
  }
}
