import { ok, refusal, type Result } from '@cairn/kernel';

const address = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]+$/;

/** A mail address has one @, a domain with a dot, no spaces and at most 254 characters; capitals do not matter. */
export function mailAddress(typed: string, field = 'email'): Result<string> {
  const email = typed.trim().toLowerCase();
  if (email === '') return refusal('EMAIL_MISSING', 'Enter a mail address.', field);
  if (email.length > 254 || !address.test(email) || email.includes('..'))
    return refusal('EMAIL_INVALID', 'Enter a mail address in full, such as dana@example.org.', field);
  return ok(email);
}

/** A name is one line of 1 to 120 characters. */
export function nameOf(typed: string, field = 'name', what = 'a name'): Result<string> {
  const name = typed.replace(/\s+/gu, ' ').trim();
  if (name === '') return refusal('NAME_MISSING', `Enter ${what}.`, field);
  if (name.length > 120) return refusal('NAME_TOO_LONG', `Use at most 120 characters; these are ${name.length}.`, field);
  return ok(name);
}

/** Others see only the first letter and the domain of an address: `d•••@oakfield.gov`. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`;
}
