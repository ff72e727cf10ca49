// The countries of ISO 3166-1 by code; their names come from the browser, in the reader's language.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const codes =
  'AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR ' +
  'CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GF GH GL GM GN GP GQ GR GT GW GY HK HN HR HT HU ' +
  'ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML ' +
  'MM MN MO MQ MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU ' +
  'RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE ' +
  'VN VU WS YE YT ZA ZM ZW';

export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Choices for a field, in the order of the reader's alphabet. */
export function useCountries(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const order = new Intl.Collator(i18n.language);
    return codes
      .split(' ')
      .map((value) => ({ value, label: countryName(value, i18n.language) }))
      .sort((one, other) => order.compare(one.label, other.label));
  }, [i18n.language]);
}

export const currencies = ['EUR', 'USD', 'GBP', 'BRL', 'CHF', 'CAD', 'MAD', 'XOF', 'JPY', 'CNY', 'INR'];
