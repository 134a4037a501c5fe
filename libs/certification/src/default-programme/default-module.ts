import type { ItemKind, QuestionKind } from '../certification-kinds.js';

/** A module of the programme that comes with the product, before a practice makes it its own. */
export interface DefaultModule {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  /** Keys of modules that are passed before. */
  readonly needs: readonly string[];
  /** Days after the cohort's start; null: as soon as its prerequisites are met. */
  readonly opensAfterDays: number | null;
  readonly items: readonly DefaultItem[];
  /** Make the module's bank, which has the module's key. */
  readonly questions: readonly DefaultQuestion[];
}

export interface DefaultItem {
  /** Unique in the whole programme. */
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: string;
  /** About how long it takes. */
  readonly minutes: number;
  /** One sentence to the trainee. */
  readonly completesWhen: string;
  readonly body: string;
  /** By kind, as `items/item-settings` reads them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Days after the cohort's start; null: no day of its own. */
  readonly dueAfterDays: number | null;
  /** Keys of items that are passed before. */
  readonly needs?: readonly string[];
}

/** A number with how far off an answer may be. */
export interface NumberAnswer {
  readonly value: number;
  readonly tolerance: number;
}

export interface DefaultQuestion {
  readonly kind: QuestionKind;
  /** What the feedback names: "Pre-scoring, 2 of 3". */
  readonly topic: string;
  readonly text: string;
  /** To choose from; of an order: as they belong. */
  readonly options?: readonly string[];
  /** ONE: its place from 0. SEVERAL and ORDER: places. TRUE_FALSE: whether. NUMBER: the number with its tolerance. SHORT_TEXT: what is accepted. */
  readonly answer: number | boolean | NumberAnswer | readonly number[] | readonly string[];
  readonly explanation: string;
  /** Key of the item of its module that says it. */
  readonly explainedIn: string;
  /** Stands in the exam's bank as well. */
  readonly exam?: boolean;
}

/** What assessors look at in assignments and observed sessions. */
export interface RubricCriterion {
  readonly key: string;
  readonly title: string;
  /** What levels 1 to 4 look like. */
  readonly levels: readonly string[];
}
