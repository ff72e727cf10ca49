// What a condition looks at: a fact of the passport, or one of the call's own questions and consents, and in which way.
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import { said } from '../../ui/words/words';
import { type Asked, askedBy, lookingAt } from './asked';
import classes from './condition.module.css';
import { useEditor } from './editor';
import { type AnswerKind, conditionKinds, isOfAnswer, type PassportKind, type RuleNode, withKind } from './tree';

type Props = { node: RuleNode; set: (change: Partial<RuleNode>) => void };

const choiceOf = ({ key, consent }: Pick<Asked, 'key' | 'consent'>) => `${consent ? 'consent' : 'answer'}:${key}`;

export function What({ node, set }: Props) {
  const { t } = useTranslation('eligibility');
  const { asked } = useEditor();
  const items = (consent: boolean) =>
    asked
      .filter((each) => each.consent === consent)
      .map((each) => ({ value: choiceOf(each), label: said(each.label, spoken()) }));
  const value = isOfAnswer(node)
    ? choiceOf({ key: node.answer?.question ?? '', consent: node.kind === 'consent_given' })
    : node.kind;
  const passport = conditionKinds.map((each) => ({ value: each as string, label: t(`kind.${each}.what`) }));
  const gone = isOfAnswer(node) && !askedBy(node, asked) ? [{ value, label: t('looks.removed') }] : [];
  const data = [
    { group: t('looks.passport'), items: passport },
    { group: t('looks.questions'), items: [...gone, ...items(false)] },
    { group: t('looks.consents'), items: items(true) },
  ].filter((group) => group.items.length > 0);
  const choose = (next: string) => {
    const question = asked.find((each) => choiceOf(each) === next);
    if (question) set(lookingAt(question));
    else if (next !== value) set({ ...withKind(node, next as PassportKind), answer: null });
  };
  return (
    <Select
      aria-label={t('what')}
      className={isOfAnswer(node) ? classes.question : classes.what}
      data={data}
      value={value}
      allowDeselect={false}
      maxDropdownHeight={360}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      classNames={{ dropdown: classes.whats }}
      onChange={(next) => next && choose(next)}
    />
  );
}

export function Way({ node, set }: Props & { node: RuleNode & { kind: AnswerKind } }) {
  const { t } = useTranslation('eligibility');
  const { asked } = useEditor();
  const ways = askedBy(node, asked)?.ways ?? [node.kind];
  const known = ways.some((way) => way === node.kind) ? ways : [node.kind, ...ways];
  if (known.length === 1) return <span className={classes.is}>{t(`kind.${node.kind}.is`)}</span>;
  return (
    <Select
      aria-label={t('looks.way')}
      className={classes.way}
      data={known.map((way) => ({ value: way, label: t(`kind.${way}.is`) }))}
      value={node.kind}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(way) => way && set({ kind: way as AnswerKind })}
    />
  );
}
