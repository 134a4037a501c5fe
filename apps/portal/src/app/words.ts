const rules = new Intl.PluralRules('en');
const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
// As the mails and the API join names: without a comma before the last one.
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "1 person", "2 people", "1,200 people". */
export const plural = (count: number, one: string, other: string): string => `${figures.format(count)} ${rules.select(count) === 'one' ? one : other}`;

export const figure = (value: number): string => figures.format(value);

/** "Ana, Ben and Chu". */
export const listed = (names: readonly string[]): string => lists.format(names);

/** The name a person is called by. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
