// What a list of files is asked for. It lives in the address, save for the words searched, which may name a person.
export type ListQuery = {
  status?: string | undefined;
  eligibility?: string | undefined;
  country?: string | undefined;
  city?: string | undefined;
  tag?: string | undefined;
  technology?: string | undefined;
  looks_after?: string | undefined;
  sort?: string | undefined;
  search?: string | undefined;
};

/** The part that the address carries, and the columns that the reader has put away. */
export type ListAddress = Omit<ListQuery, 'search'> & { hide?: string | undefined };

const keys = ['status', 'eligibility', 'country', 'city', 'tag', 'technology', 'looks_after', 'sort', 'hide'] as const;

/** Columns that can be put away; the API knows them by the same names. */
export const hideable = [
  'city',
  'team',
  'technology',
  'eligibility',
  'looks_after',
  'score',
  'sent',
  'status',
] as const;
export type Hideable = (typeof hideable)[number];

const text = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Reads an address; what it does not know it leaves out. */
export function readAddress(search: Record<string, unknown>): ListAddress {
  const address: ListAddress = {};
  for (const key of keys) {
    const value = text(search[key]);
    if (value !== undefined) address[key] = value;
  }
  return address;
}

/** The query of the API for an address and the words searched. */
export function queryOf({ hide: _, ...address }: ListAddress, words = ''): ListQuery {
  return words.trim() === '' ? address : { ...address, search: words.trim() };
}

/** A query of the list as its text, words searched and all: for the body of a request, never for an address. */
export const queryText = (query: ListQuery): string =>
  new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => !!pair[1])).toString();

/** A saved view's query string for an address: only what filters and sorts. */
export const viewText = ({ hide: _, ...address }: ListAddress): string => queryText(address);

export const viewAddress = (query: string): ListAddress => readAddress(Object.fromEntries(new URLSearchParams(query)));

/** Two addresses that show the same files, whatever their order and their hidden columns. */
export const sameView = (one: ListAddress, other: ListAddress): boolean => {
  const sorted = (address: ListAddress) => viewText(address).split('&').sort().join('&');
  return sorted(one) === sorted(other);
};

export const several = (value: string | undefined): string[] => (value ? value.split(',') : []);
export const joined = (values: string[]): string | undefined => (values.length > 0 ? values.join(',') : undefined);

/** Which of some views is the one shown: the one in this very order, else the first with these filters. At most one. */
export function viewHere(views: ListAddress[], address: ListAddress): number {
  const exact = views.findIndex((view) => sameView(view, address));
  return exact >= 0
    ? exact
    : views.findIndex((view) => sameView({ ...view, sort: undefined }, { ...address, sort: undefined }));
}
