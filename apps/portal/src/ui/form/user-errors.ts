import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';

/** What a mutation answers for input that a person can put right. */
export interface UserError {
  readonly code?: string;
  readonly field?: string | null;
  readonly message: string;
}

/** Puts the server's answers beside their fields, those without a field into the summary. True when there were any. */
export function showUserErrors<T extends FieldValues>(form: UseFormReturn<T, unknown, T>, errors: readonly UserError[] | null | undefined): boolean {
  if (!errors?.length) return false;
  errors.forEach(({ code = 'REFUSED', field, message }, index) => {
    const known = field && knows(form, field);
    form.setError(known ? (field as FieldPath<T>) : `root.answer${index}`, { type: code, message });
  });
  return true;
}

/** A field is known when the page has it, directly or as a member of a list. */
function knows<T extends FieldValues>(form: UseFormReturn<T, unknown, T>, field: string): boolean {
  return form.control._names.mount.has(field) || [...form.control._names.mount].some((name) => name.startsWith(`${field}.`));
}
