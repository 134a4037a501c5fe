const numbers = new WeakMap<object, number>();
let last = 0;

/** The id of a field's control, the same for everybody who asks about this form. */
export function fieldId(form: object, name: string): string {
  let number = numbers.get(form);
  if (number === undefined) numbers.set(form, (number = last += 1));
  return `form${number}-${name.replaceAll('.', '-')}`;
}
