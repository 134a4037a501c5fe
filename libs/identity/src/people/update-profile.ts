import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import { languageOf, timeZoneOf } from '../practices/practice.rules.js';
import type { Viewer } from '../viewer/viewer.js';
import { PersonRow } from './person.entity.js';
import { nameOf } from './person.rules.js';
import { defaultPreferences, type Theme } from './preferences.js';

export interface ProfileChange {
  readonly idempotencyKey: string;
  readonly version: number;
  readonly name?: string | null;
  readonly timeZone?: string | null;
  readonly language?: string | null;
  readonly singleKeys?: boolean | null;
  readonly theme?: Theme | null;
}

/** People change their own name, zone, language and habits. */
@Injectable()
export class UpdateProfile {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, { idempotencyKey, ...change }: ProfileChange): Promise<Result<{ personId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'updateProfile', input: change }, async (tx) => {
      const people = tx.table(PersonRow);
      const person = await people.get(viewer.personId);
      const decided = profileOf(person, change);
      if (!decided.ok) return decided;
      await people.change(person.id, change.version, decided.value);
      return ok({ personId: person.id });
    });
  }
}

type Profile = Pick<PersonRow, 'name' | 'timeZone' | 'language' | 'preferences'>;

/** What is given takes the place of what was; an empty zone or language means: as the practice. */
function profileOf(now: Profile, change: Omit<ProfileChange, 'idempotencyKey' | 'version'>): Result<Profile> {
  const name = change.name == null ? ok(now.name) : nameOf(change.name, 'name', 'your name');
  if (!name.ok) return name;
  const timeZone = change.timeZone == null ? ok(now.timeZone) : change.timeZone === '' ? ok(null) : timeZoneOf(change.timeZone);
  if (!timeZone.ok) return timeZone;
  const language = change.language == null ? ok(now.language) : change.language === '' ? ok(null) : languageOf(change.language);
  if (!language.ok) return language;
  const had = { ...defaultPreferences, ...now.preferences };
  const preferences = { singleKeyShortcuts: change.singleKeys ?? had.singleKeyShortcuts, theme: change.theme ?? had.theme };
  return ok({ name: name.value, timeZone: timeZone.value, language: language.value, preferences });
}
