// Who applied and who got how far, in groups that tell of nobody.
import { useTranslation } from 'react-i18next';
import type { Report } from '../types';
import { useFormat } from '../ui/format';
import { Bar } from './Bar';
import classes from './report.module.css';

type Trait = Report['people']['traits'][number];

export function People({ report: { people } }: { report: Report }) {
  const { t } = useTranslation('reports');
  return (
    <section className={classes.block}>
      <h2>{t('people.title')}</h2>
      {people.not_yet !== null && <p className="quiet">{people.not_yet}</p>}
      {people.traits.map((trait) => (
        <OneTrait key={trait.trait} trait={trait} />
      ))}
      {people.traits.length > 0 && <p className="second quiet">{t('people.note')}</p>}
    </section>
  );
}

function OneTrait({ trait }: { trait: Trait }) {
  const { t } = useTranslation('reports');
  const { number } = useFormat();
  const percent = (share: number) => number(share / 1000, { style: 'percent', maximumFractionDigits: 0 });
  if (trait.rows.length === 0)
    return (
      <div>
        <h3>{trait.label}</h3>
        <p className="quiet">{t('people.nothing')}</p>
      </div>
    );
  return (
    <section aria-label={trait.label}>
      <h3>{trait.label}</h3>
      <table className={`${classes.traits} ${classes.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t(trait.of_people ? 'people.people' : 'people.files')}</th>
            {trait.steps.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trait.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {row.cells.map(({ count, share }, at) => (
                <td key={trait.steps[at]?.label} data-what={trait.steps[at]?.label}>
                  {count === null || share === null ? (
                    <span role="img" aria-label={t('people.withheld')}>
                      –
                    </span>
                  ) : (
                    <>
                      <span className="figure">{number(count)}</span>
                      <span className="quiet figure">{percent(share)}</span>
                      <Bar part={share / 1000} />
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr className={classes.all}>
            <th scope="row">{t('people.all')}</th>
            {trait.steps.map(({ label, total }) => (
              <td key={label} className="figure" data-what={label}>
                {number(total)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
