import type { NameKind } from './finding.js';
import type { NameForm } from './name-forms.rules.js';

/** As it stands, changed by a letter, or as initials. */
export type Likeness = 'NAME' | 'MISSPELT' | 'LETTERS';

/** Where a name stands in the folded text. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly visible: boolean;
  readonly likeness: Likeness;
  /** False where the same letters may mean nobody. */
  readonly certain: boolean;
}

export const matchOf = (place: { readonly start: number; readonly end: number }, form: NameForm, likeness: Likeness, certain: boolean): NameMatch => ({
  start: place.start,
  end: place.end,
  kind: form.kind,
  visible: form.visible,
  likeness,
  certain,
});
