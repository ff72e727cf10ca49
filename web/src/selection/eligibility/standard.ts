// An example of the house's own sentence for a condition, in any language, with the condition's values filled in.
import { words } from '../../i18n/i18n';
import type { Language } from '../../i18n/languages';
import { countryName } from '../../ui/countries';
import { formatsOf } from '../../ui/format';
import { said } from '../../ui/words/words';
import { type Asked, askedBy, optionLabels } from './asked';
import type { ConditionKind, RuleNode } from './tree';

// An amount a fifth above the limit breaks the rule, one a fifth below it breaks its opposite.
const above = 1.2;
const below = 0.8;

export function standardSentence(node: RuleNode, excluded: boolean, language: Language, asked: Asked[]): string {
  const t = words.getFixedT(language, 'eligibility');
  const { list, listOr, money, number, dayAndYear } = formatsOf(language);
  const kind = node.kind as ConditionKind;
  const limit = node.limits[0];
  const cents = limit ? limit.cents * (excluded ? below : above) : 0;
  const question = askedBy(node, asked);
  const options = optionLabels(node, question, language);
  const one = node.kind === 'answer_any_of' ? !excluded : node.kind === 'answer_none_of' && excluded;
  return t(excluded ? `excluded.${kind}` : `kind.${kind}.standard`, {
    number: node.number ?? '…',
    question: question ? said(question.label, language) : '…',
    options: (one ? listOr(options) : list(options)) || '…',
    figure: node.answer?.number == null ? '…' : number(node.answer.number),
    day: node.answer?.day ? dayAndYear(node.answer.day) : '…',
    technologies: list(node.technologies),
    countries: list(node.countries.map((code) => countryName(code, language))),
    amount: limit ? money(cents / 100, limit.currency) : '…',
    limit: limit ? money(limit.cents / 100, limit.currency) : '…',
  });
}
