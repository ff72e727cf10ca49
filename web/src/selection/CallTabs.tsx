// The parts of a call that its manager works on. A new part adds its line here.
import { useTranslation } from 'react-i18next';
import { ViewTabs } from '../ui/shell/ViewTabs';

const parts = [
  'overview',
  'applications',
  'reviewing',
  'board',
  'interviews',
  'jury',
  'answers',
  'offers',
  'questions',
  'eligibility',
  'import',
  'report',
] as const;
export type CallPart = (typeof parts)[number];

type Props = { slug: string; here: CallPart; sent?: number | undefined };

export function CallTabs({ slug, here, sent }: Props) {
  const { t } = useTranslation('selection');
  const tabs = parts.map((part) => ({
    key: part,
    label: t(`part.${part}`),
    count: part === 'applications' ? sent : undefined,
    to: part === 'overview' ? `/calls/${slug}` : `/calls/${slug}/${part}`,
    here: part === here,
  }));
  return <ViewTabs label={t('part.label')} tabs={tabs} />;
}
