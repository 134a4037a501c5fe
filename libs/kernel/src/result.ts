/** The outcome of a rule or a use case that a person may have to put right: a value, or a refusal. */
export type Result<T, E = Refusal> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/**
 * Why something was not done, in words its reader can act on.
 * `code` is SUBJECT_REASON and stable, `field` the path of the input at fault (null: the whole),
 * `gate` the explanation of a locked gate where one refused.
 */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
  readonly gate?: Gated;
}

/** A refusal whose parts are named once. */
export const refusal = (code: string, message: string, field?: string): { readonly ok: false; readonly error: Refusal } =>
  err(field === undefined ? { code, message } : { code, message, field });

/** Says what something locked waits for: the condition, the count, the rule, what is left, who may open it early. */
export interface Gated {
  readonly code: string;
  readonly headline: string;
  readonly done?: number;
  readonly total?: number;
  readonly dueOn?: string;
  /** Goes before the day: "drafting is planned for". */
  readonly dueWords?: string;
  readonly rule?: { readonly text: string; readonly decidedBy?: string; readonly decidedOn?: string };
  readonly left: readonly {
    readonly text: string;
    readonly dueOn?: string;
    /** Where this reader gets it done. */
    readonly act?: { readonly text: string; readonly path: string };
  }[];
  readonly meanwhile: readonly { readonly text: string; readonly path: string }[];
  readonly overrideBy: readonly string[];
  readonly canOverride: boolean;
}
