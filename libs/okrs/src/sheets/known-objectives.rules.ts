import { folded } from './people-of-sheet.rules.js';
import type { SheetEntry } from './sheet-entry.rules.js';
import type { ObjectiveOfSheet, TeamOfSheet } from './sheet-facts.js';
import { linesOf, type LineOfSheet } from './sheet-facts.js';
import type { PlannedObjective } from './sheet-plan.js';
import { readObjectiveKind } from './cell-meanings.rules.js';

type Draft = { -readonly [K in keyof PlannedObjective]: PlannedObjective[K] } & { readonly stored: ObjectiveOfSheet | null };

/** The objectives of one team as the rows speak of them: known by row id, else by their words, else new. */
export class TeamObjectives {
  private readonly byId: ReadonlyMap<string, ObjectiveOfSheet>;
  private readonly byText = new Map<string, ObjectiveOfSheet>();
  private readonly planned = new Map<string, Draft>();
  /** Other words that every row of an objective agrees on. */
  private readonly renamed = new Map<string, string>();
  /** Objectives whose rows say several new wordings. */
  readonly torn = new Set<string>();

  constructor(team: TeamOfSheet, entries: readonly SheetEntry[]) {
    this.byId = new Map(team.objectives.map((one) => [one.id, one]));
    for (const one of team.objectives) if (!this.byText.has(folded(one.text))) this.byText.set(folded(one.text), one);
    for (const [id, texts] of this.textsById(entries)) this.settle(id, texts);
  }

  private textsById(entries: readonly SheetEntry[]): Map<string, Map<string, string>> {
    const texts = new Map<string, Map<string, string>>();
    for (const entry of entries) {
      const id = entry.id?.objective?.id;
      const text = entry.text('OBJECTIVE');
      if (id === undefined || text === '' || !this.byId.has(id)) continue;
      texts.set(id, (texts.get(id) ?? new Map<string, string>()).set(folded(text), text));
    }
    return texts;
  }

  /** An objective is renamed when all of its rows say so; a row that says otherwise alone moves to the objective that it names. */
  private settle(id: string, texts: ReadonlyMap<string, string>): void {
    const stored = this.byId.get(id);
    if (!stored || texts.has(folded(stored.text))) {
      const same = texts.get(folded(stored?.text ?? ''));
      if (stored && same !== undefined && same !== stored.text) this.renamed.set(id, same);
      return;
    }
    const [only] = texts.values();
    if (texts.size > 1) this.torn.add(id);
    else if (only !== undefined && !this.byText.has(folded(only))) this.renamed.set(id, only);
  }

  /** The objective that a row hangs under; null where it names none. */
  of(entry: SheetEntry): Draft | null {
    const text = entry.text('OBJECTIVE');
    const known = this.byId.get(entry.id?.objective?.id ?? '');
    if (known && (text === '' || folded(text) === folded(known.text) || this.renamed.get(known.id) === text)) return this.draft(known.id, known);
    if (text === '') return null;
    const named = this.byText.get(folded(text));
    return named ? this.draft(named.id, named) : this.draft(`new ${folded(text)}`, null, text);
  }

  /** What a row says of its objective beside its words; the first that says it counts. */
  describe(draft: Draft, entry: SheetEntry, bounds: (what: string, text: string, most: number) => boolean): void {
    const { stored, changes } = draft;
    const rename = stored && this.renamed.get(stored.id);
    if (rename && changes.text === undefined && bounds('The objective', rename, 1000)) changes.text = rename;
    const whyNow = entry.text('WHY_NOW');
    if (changes.whyNow === undefined && whyNow !== '' && whyNow !== (stored?.whyNow ?? '') && bounds('Why now', whyNow, 5000)) changes.whyNow = whyNow;
    const kind = readObjectiveKind(entry.text('OBJECTIVE_KIND'));
    if (changes.kind === undefined && kind && kind !== stored?.kind) changes.kind = kind;
  }

  private draft(key: string, stored: ObjectiveOfSheet | null, text?: string): Draft {
    const there = this.planned.get(key);
    if (there) return there;
    const made: Draft = { id: stored?.id ?? null, version: stored?.version ?? 0, changes: text === undefined ? {} : { text }, stored };
    this.planned.set(key, made);
    return made;
  }
}
export type ObjectiveDraft = Draft;

/** The lines of one team, each taken by one row only. */
export class TeamLines {
  private readonly byId: ReadonlyMap<string, LineOfSheet>;
  private readonly byWords = new Map<string, LineOfSheet>();
  private readonly taken = new Set<string>();

  constructor(team: TeamOfSheet) {
    const all = linesOf(team);
    this.byId = new Map(all.map((line) => [line.id, line]));
    for (const line of all) {
      const key = keyOf(line.objectiveId, line.text);
      if (line.text !== '' && !this.byWords.has(key)) this.byWords.set(key, line);
    }
  }

  /** By row id, else by objective and words. Null: a new line. */
  take(entry: SheetEntry, objectiveId: string | null): LineOfSheet | null {
    const free = (line: LineOfSheet | undefined): LineOfSheet | null => (line && !this.taken.has(line.id) ? line : null);
    const found = free(this.byId.get(entry.id?.line?.id ?? '')) ?? free(this.byWords.get(keyOf(objectiveId, entry.text('KEY_RESULT'))));
    if (found) this.taken.add(found.id);
    return found;
  }

  get count(): number {
    return this.byId.size;
  }
}

const keyOf = (objectiveId: string | null, text: string): string => `${objectiveId ?? ''} ${folded(text)}`;
