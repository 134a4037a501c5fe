import type { z } from 'zod';

/** Capacities in which a client's people sign. The client lead signs everything; a parameter may call for one more. */
export type SignerRole = 'CLIENT_LEAD' | 'SPONSOR' | 'HR_LEAD';

/** Whom of the roster a new answer concerns. */
export type Reach = 'everyone' | 'authors' | 'champions' | 'leads';

/** An answer that is offered ready-made; the client may still tune its fields. */
export interface Option<V> {
  readonly key: string;
  readonly label: string;
  /** One line: what it is. */
  readonly explanation: string;
  /** What follows from choosing it, also the unpleasant part. */
  readonly consequence: string;
  /** When it fits. */
  readonly fits: string;
  readonly value: V;
}

interface FieldOf<Kind extends string> {
  readonly kind: Kind;
  /** Name of the property in the value. */
  readonly name: string;
  readonly label: string;
  /** Present only while another field holds (or contains) one of these. */
  readonly shownWhen?: { readonly field: string; readonly is: readonly (string | boolean)[] };
}

export interface Choice {
  readonly value: string | number;
  readonly label: string;
}

/** One property of an answer, described so that forms and error messages say the same. */
export type Field =
  | (FieldOf<'choice'> & { readonly choices: readonly Choice[] })
  | (FieldOf<'choices'> & { readonly choices: readonly Choice[] })
  | (FieldOf<'number'> & { readonly min: number; readonly max: number; readonly unit?: string })
  | FieldOf<'yesNo'>
  | (FieldOf<'text'> & { readonly minLength: number; readonly maxLength: number })
  | (FieldOf<'list'> & { readonly min: number; readonly max: number; readonly maxLength: number })
  | FieldOf<'teams'>;

/** A question on how OKRs are run and everything that is known about answering it. */
export interface Parameter<K extends string = string, V = unknown, R = unknown> {
  readonly key: K;
  /** 1 to 10 for the universal ones, null for those a client adds. */
  readonly number: number | null;
  /** One or two words for lists, subjects and mails. */
  readonly title: string;
  /** What the answer settles, as a heading. */
  readonly heading: string;
  readonly question: string;
  readonly options: readonly Option<V>[];
  readonly fields: readonly Field[];
  readonly schema: z.ZodType<V>;
  /** The field's usual answer; a practice may prefer another in its template. */
  readonly defaultValue: V;
  /** For the coach, never shown to the client. */
  readonly hint: string;
  /** What a coach may ask in the session to get the client thinking. */
  readonly coachingQuestion: string;
  /** Why nobody but the client can answer; such a parameter is suggested, never filled in. */
  readonly clientAnswers?: string;
  /** Who signs besides the client lead. */
  readonly countersignedBy: readonly Exclude<SignerRole, 'CLIENT_LEAD'>[];
  readonly reaches: readonly Reach[];
  /** The answer as it stands in the plan: whole sentences in people's words. */
  describe(value: V): string;
  /** What later checks enforce because of the answer. */
  yields(value: V): R;
}

/** Everyone who signs a change of this parameter, the client lead first. */
export const signersOf = (parameter: Pick<Parameter, 'countersignedBy'>): readonly SignerRole[] => ['CLIENT_LEAD', ...parameter.countersignedBy];
