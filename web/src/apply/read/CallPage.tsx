// The call to read without signing in: what it is, when, what it costs, who may apply, what is asked; then begin.
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../../app/clock';
import { callQuery } from '../../selection/queries';
import { isFar, useFormat } from '../../ui/format';
import { CheckForm } from '../check/CheckForm';
import desk from '../draft/desk.module.css';
import { Dates } from '../page/Dates';
import { OtherLanguage } from '../page/OtherLanguage';
import { PublicPage } from '../page/PublicPage';
import { WayBack } from '../page/WayBack';
import { cityOf } from '../said';
import { Asked } from './Asked';
import { Begin } from './Begin';
import classes from './read.module.css';

const route = getRouteApi('/apply/$slug');

export function CallPage() {
  const { t } = useTranslation('apply');
  const { slug } = route.useParams();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { deadline, fromNow, fullMoment, list, locale } = useFormat();
  const now = useHouseNow();
  const zone = t('zone', { city: cityOf(call.time_zone) });
  const said = (at: string) => ({ gap: fromNow(at, now), moment: deadline(at, call.time_zone), zone });
  const opens = () => t(isFar(call.opens_at, now) ? 'state.opensFar' : 'state.opens', said(call.opens_at));
  const open = call.state === 'open';
  const states = {
    draft: opens,
    published: opens,
    open: () => t(isFar(call.closes_at, now) ? 'state.openFar' : 'state.open', said(call.closes_at)),
    closed: () => t('state.closed', { moment: fullMoment(call.closes_at, call.time_zone), zone }),
  };
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const spoken = call.languages.map((language) => names.of(language) ?? language);
  return (
    <PublicPage
      title={call.name}
      lead={call.summary}
      wayBack={<WayBack call={call} />}
      notice={<OtherLanguage call={call} />}
    >
      <div className={desk.columns}>
        <div className={desk.left}>
          <Dates call={call} now={now} />
        </div>
        <div className={desk.middle}>
          <section className={desk.card} aria-labelledby="about">
            <h2 id="about" className={classes.title}>
              {t('read.about', { programme: call.programme.name })}
            </h2>
            <p className={classes.prose}>{call.description || call.summary}</p>
            {spoken.length > 0 && <p className="second quiet">{t('read.languages', { languages: list(spoken) })}</p>}
          </section>
          {call.rule_lines.length > 0 && (
            <section className={desk.card} aria-labelledby="rules">
              <h2 id="rules" className={classes.title}>
                {t('read.rules')}
              </h2>
              <ul className={classes.rules}>
                {call.rule_lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p className="second quiet">{t('read.rulesNote')}</p>
              {open && <CheckForm call={call} />}
            </section>
          )}
          <Asked call={call} />
        </div>
        <div className={`${desk.right} ${classes.way}`}>
          <Begin call={call} state={states[call.state]()} />
        </div>
      </div>
    </PublicPage>
  );
}
