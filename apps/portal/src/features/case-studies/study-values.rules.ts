import type { CaseStudyChartKind } from '../../graphql/graphql.js';
import type { StudyFacts } from './case-study.documents.js';

export interface PartValues {
  readonly key: string;
  readonly heading: string;
  readonly body: string;
}

/** The document as it is typed. */
export interface StudyValues {
  readonly title: string;
  readonly isNamed: boolean;
  readonly parts: readonly PartValues[];
  readonly shownCharts: readonly CaseStudyChartKind[];
  /** News of the record that were put in or left out. */
  readonly settled: readonly string[];
}

export const valuesOf = ({ title, isNamed, sections, charts }: Pick<StudyFacts, 'title' | 'isNamed' | 'sections' | 'charts'>): StudyValues => ({
  title,
  isNamed,
  parts: sections.map(({ key, heading, body }) => ({ key, heading, body })),
  shownCharts: charts.filter(({ isShown }) => isShown).map(({ kind }) => kind),
  settled: [],
});

export const inputOf = ({ title, isNamed, parts, shownCharts, settled }: StudyValues) => ({
  title,
  isNamed,
  sections: parts.map(({ key, heading, body }) => ({ key, heading, body })),
  shownCharts: [...shownCharts],
  settledNews: [...settled],
});

export const withPart = (values: StudyValues, key: string, change: Partial<PartValues>): StudyValues => ({
  ...values,
  parts: values.parts.map((part) => (part.key === key ? { ...part, ...change } : part)),
});

/** One place up or down. */
export function moved(values: StudyValues, key: string, by: -1 | 1): StudyValues {
  const at = values.parts.findIndex((part) => part.key === key);
  const [one, other] = [values.parts[at], values.parts[at + by]];
  if (!one || !other) return values;
  return { ...values, parts: values.parts.map((part) => (part === one ? other : part === other ? one : part)) };
}

export const without = (values: StudyValues, key: string): StudyValues => ({ ...values, parts: values.parts.filter((part) => part.key !== key) });

/** A part of the coach’s own, at the end. */
export function withOwnPart(values: StudyValues): StudyValues {
  const numbers = values.parts.map(({ key }) => Number(/^OWN_(\d+)$/u.exec(key)?.[1] ?? 0));
  return { ...values, parts: [...values.parts, { key: `OWN_${Math.max(0, ...numbers) + 1}`, heading: 'A part of your own', body: '' }] };
}

interface News {
  readonly id: string;
  readonly text: string;
  readonly before: string | null;
}

export const leftOut = (values: StudyValues, { id }: News): StudyValues => ({ ...values, settled: [...values.settled, id] });

/** A line of a list goes under the last one. */
function withText(body: string, text: string): string {
  if (body === '') return text;
  const underList = text.startsWith('- ') && (body.split('\n').at(-1) ?? '').startsWith('- ');
  return `${body}${underList ? '\n' : '\n\n'}${text}`;
}

/** In the place of the words that stood for it, where they still stand; else at the end of the part. */
export function putIn(values: StudyValues, key: string, news: News): StudyValues {
  const body = values.parts.find((part) => part.key === key)?.body ?? '';
  const { before, text } = news;
  const now = before !== null && before !== '' && body.includes(before) ? body.replace(before, () => text) : withText(body, text);
  return leftOut(withPart(values, key, { body: now }), news);
}
