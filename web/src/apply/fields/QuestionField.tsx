// A question of the call, by its kind, in the reader's language.
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../../app/clock';
import type { Question } from '../../types';
import { useFormat } from '../../ui/format';
import { wallClock } from '../../ui/zones';
import { useDesk } from '../draft/FileDesk';
import { answerField } from '../draft/stored';
import { said } from '../said';
import { ChoiceField } from './ChoiceField';
import { FileField } from './FileField';
import { ReadField } from './ReadField';
import { anyDay, link, numberBetween } from './readings';
import { TextField } from './TextField';

export function QuestionField({ question }: { question: Question }) {
  const { t } = useTranslation('apply');
  const format = useFormat();
  const { call } = useDesk();
  const today = wallClock(useHouseNow(), call.time_zone).slice(0, 10);
  // Most dates that a call asks lie near its programme: such a day is a better example than a past one.
  const near = call.cohort?.starts_on ?? wallClock(call.closes_at, call.time_zone).slice(0, 10);
  const { kind, required, min, max } = question;
  const frame = {
    field: answerField(question),
    label: said(question.label),
    help: said(question.help) || undefined,
    required,
  };
  const options = question.options.map(({ key, label }) => ({ value: key, label: said(label) }));
  switch (kind) {
    case 'short_text':
    case 'long_text':
      return <TextField {...frame} maxWords={question.max_words} long={kind === 'long_text'} />;
    case 'one_choice':
    case 'many_choices':
      return <ChoiceField {...frame} options={options} as={kind === 'one_choice' ? 'one' : 'many'} most={max} />;
    case 'number':
      return (
        <ReadField
          {...frame}
          inputMode="numeric"
          show={(value) => (value === '' ? '' : format.number(Number(value)))}
          read={numberBetween({ t, format }, { min, max, whole: true })}
        />
      );
    case 'date':
      return (
        <ReadField
          {...frame}
          placeholder={t('passport.foundedExample', { day: format.dayAndYear(near) })}
          show={(value) => (value ? format.dayAndYear(value) : '')}
          read={anyDay({ t, format }, today, near)}
        />
      );
    case 'link':
      return <ReadField {...frame} inputMode="url" show={(value) => value} read={link({ t })} />;
    case 'file':
      return <FileField {...frame} question={question} />;
  }
}
