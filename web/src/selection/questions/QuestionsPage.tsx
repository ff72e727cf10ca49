// The questions that a call asks, designed beside what a founder will see.
import { SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDragOrder } from '../../ui/order/dragOrder';
import { Page } from '../../ui/shell/Page';
import { say } from '../../ui/states/undo';
import { CallTabs } from '../CallTabs';
import { useCallPath } from '../call/callPath';
import { Overtaken } from '../eligibility/Overtaken';
import layout from '../eligibility/page.module.css';
import { AddQuestion } from './AddQuestion';
import { Consents } from './Consents';
import { DesignActions } from './DesignActions';
import { DesignerContext } from './designer';
import { FounderPreview } from './FounderPreview';
import { moveBeside, sectionsOf, without } from './questions';
import classes from './questions.module.css';
import { SectionBlock } from './SectionBlock';
import { useDesign } from './useDesign';

const route = getRouteApi('/inside/calls/$slug/questions');

export function QuestionsPage() {
  const { t } = useTranslation('questions');
  const { slug } = route.useParams();
  const { call, draft, publishing } = useDesign(slug);
  const [open, setOpen] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  const [shown, setShown] = useState('rules');
  const path = useCallPath(call, t('title'));
  const { questions, consents } = draft.value;
  const change = (next: typeof questions) => draft.set({ consents, questions: next });
  const order = useDragOrder((dragged, target, side) => change(moveBeside(questions, dragged, target, side)));
  const remove = (question: (typeof questions)[number]) => {
    change(without(questions, question.key));
    say(t('removed'), () => change(questions));
  };
  const lead = (key: string) => {
    setTold(true);
    setOpen(key);
  };
  const sections = sectionsOf(questions);
  const must = questions.filter(({ required }) => required).length;
  return (
    <Page
      path={path}
      actions={<DesignActions slug={slug} draft={draft} publishing={publishing} lead={lead} />}
      body="whole"
    >
      <div className={layout.topTabs}>
        <CallTabs slug={slug} here="questions" sent={call.counts?.sent} />
      </div>
      <div className={layout.switch}>
        <SegmentedControl
          fullWidth
          data={[
            { value: 'rules', label: t('title') },
            { value: 'effect', label: t('preview.tab') },
          ]}
          value={shown}
          onChange={setShown}
        />
      </div>
      <div className={layout.split} data-shown={shown}>
        <div className={layout.rulesSide}>
          <h1>{t('heading')}</h1>
          <p className="quiet">
            {t('count', { count: questions.length })} {t('must', { count: must })}
            {call.state === 'open' && ` ${t('live', { count: call.counts?.drafts ?? 0 })}`}
          </p>
          {draft.overtaken && <Overtaken keep={draft.keepMine} drop={draft.drop} />}
          <DesignerContext value={{ questions, change, remove, order, open, setOpen, told }}>
            <div className={classes.sections}>
              {sections.map((section, place) => (
                <SectionBlock key={place} section={section} />
              ))}
            </div>
            <AddQuestion newSection />
          </DesignerContext>
          <Consents consents={consents} change={(next) => draft.set({ questions, consents: next })} />
        </div>
        <aside className={layout.effectSide} aria-label={t('preview.tab')}>
          <FounderPreview questions={questions} consents={consents} />
        </aside>
      </div>
    </Page>
  );
}
