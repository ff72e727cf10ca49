// What a step asks.
import { QuestionField } from '../fields/QuestionField';
import { TeamStep } from '../team/TeamStep';
import { ConsentsStep } from './ConsentsStep';
import { DeckStep } from './DeckStep';
import desk from './desk.module.css';
import { ProjectStep } from './ProjectStep';
import type { Step } from './steps';

export function StepBody({ step }: { step: Step }) {
  switch (step.kind) {
    case 'project':
      return <ProjectStep />;
    case 'team':
      return <TeamStep />;
    case 'deck':
      return <DeckStep />;
    case 'consents':
      return <ConsentsStep />;
    case 'questions':
      return (
        <div className={desk.fields}>
          {step.questions.map((question) => (
            <QuestionField key={question.id} question={question} />
          ))}
        </div>
      );
  }
}
