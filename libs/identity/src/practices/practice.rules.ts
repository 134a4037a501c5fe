import { isTimeZone, ok, refusal, type Result } from '@cairn/kernel';

/** Languages that pages and mails are written in. */
export const languages = ['en'] as const;

/** A time zone is a name of the IANA database, such as Europe/Berlin. */
export function timeZoneOf(typed: string, field = 'timeZone'): Result<string> {
  const zone = typed.trim();
  return isTimeZone(zone) ? ok(zone) : refusal('TIME_ZONE_UNKNOWN', 'Choose a time zone from the list, such as Europe/Berlin.', field);
}

/** Pages are written in the languages of the list. */
export function languageOf(typed: string, field = 'language'): Result<string> {
  return (languages as readonly string[]).includes(typed) ? ok(typed) : refusal('LANGUAGE_UNKNOWN', 'Choose one of the languages of the list.', field);
}
