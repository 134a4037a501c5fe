import { checkText, ok, refusal, typed, type Result } from '@cairn/kernel';

export interface ModuleText {
  readonly title: string;
  readonly summary: string;
  readonly opensAfterDays: number | null;
}

export interface ItemText {
  readonly title: string;
  readonly minutes: number;
  readonly completesWhen: string;
  readonly body: string;
  readonly required: boolean;
  readonly dueAfterDays: number | null;
}

const days = (count: number | null, field: string): Result<number | null> =>
  count !== null && (count < 0 || count > 730) ? refusal('DAYS_OUT_OF_RANGE', 'Enter 0 to 730 days after the cohort’s start.', field) : ok(count);

/** A module has a title, a short summary, and perhaps a day on which it opens. */
export function checkModule(asked: ModuleText): Result<ModuleText> {
  const title = checkText(asked.title.replace(/\s+/gu, ' '), { field: 'title', code: 'MODULE_TITLE', what: 'The title', most: 160 });
  if (!title.ok) return title;
  const summary = typed(asked.summary, 'summary', 'The summary', 1000);
  if (!summary.ok) return summary;
  const opens = days(asked.opensAfterDays, 'opensAfterDays');
  return opens.ok ? ok({ title: title.value, summary: summary.value, opensAfterDays: opens.value }) : opens;
}

/** An item says what it is, how long it takes and what completing it means. */
export function checkItem(asked: ItemText): Result<ItemText> {
  const title = checkText(asked.title.replace(/\s+/gu, ' '), { field: 'title', code: 'ITEM_TITLE', what: 'The title', most: 160 });
  if (!title.ok) return title;
  const completes = checkText(asked.completesWhen, { field: 'completesWhen', code: 'ITEM_COMPLETES', what: 'What completing it means', most: 300 });
  if (!completes.ok) return completes;
  const body = typed(asked.body, 'body', 'The text', 40_000);
  if (!body.ok) return body;
  if (asked.minutes < 0 || asked.minutes > 6000) return refusal('ITEM_MINUTES', 'Enter 0 to 6,000 minutes.', 'minutes');
  const due = days(asked.dueAfterDays, 'dueAfterDays');
  if (!due.ok) return due;
  const { minutes, required } = asked;
  return ok({ title: title.value, minutes, completesWhen: completes.value, body: body.value, required, dueAfterDays: due.value });
}

/** A key is made of the title, and keeps its place when the title changes. */
export function keyFor(title: string, taken: readonly string[]): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const start = words === '' ? 'part' : words;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? start : `${start}-${number}`;
    if (!taken.includes(key)) return key;
  }
}
