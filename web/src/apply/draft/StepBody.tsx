// What a step asks: its own part, then the call's questions that belong to it.
import { QuestionField } from '../fields/QuestionField';
import { TeamStep } from '../team/TeamStep';
import { ConsentsStep } from './ConsentsStep';
import { DeckStep } from './DeckStep';
import desk from './desk.module.css';
import { ProjectStep } from './ProjectStep';
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
  switch (step.kind) {
    case 'project':
      return <ProjectStep />;
    case 'team':
      return <TeamStep />;
    case 'deck':
      return step.fields.includes('startup.deck') ? <DeckStep /> : null;
    case 'consents':
      return <ConsentsStep />;
    case 'questions':
      return null;
  }
}
