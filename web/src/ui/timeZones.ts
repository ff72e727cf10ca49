// The time zones that a browser knows, and UTC, which it leaves out of its list.
export const timeZones: string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
