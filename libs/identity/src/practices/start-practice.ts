import { ok, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { practiceStarted } from '../identity.events.js';
import { personForAddress } from '../people/find-or-add-person.js';
import { grantRole } from '../people/grant-role.js';
import { nameOf } from '../people/person.rules.js';
import { languageOf, timeZoneOf } from './practice.rules.js';

export interface NewPractice {
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly owner: { readonly name: string; readonly email: string };
  /** Marked, sends no mail outside, and lets coaches "see as" its people. */
  readonly isSample?: boolean;
}

/**
 * Starts the practice that the transaction is opened for, `systemScope(newId())`, with its owner.
 * Refuses NAME_…, EMAIL_…, TIME_ZONE_UNKNOWN and LANGUAGE_UNKNOWN.
 */
export async function startPractice(tx: Tx, asked: NewPractice): Promise<Result<{ practiceId: string; personId: string; accountId: string }>> {
  const name = nameOf(asked.name, 'name', 'the name of your practice');
  if (!name.ok) return name;
  const zone = timeZoneOf(asked.timeZone);
  if (!zone.ok) return zone;
  const language = languageOf(asked.language);
  if (!language.ok) return language;
  await tx.rows(`insert into practice (practice_id, name, time_zone, language, is_sample, created_at) values ($1, $2, $3, $4, $5, $6)`, [
    name.value,
    zone.value,
    language.value,
    asked.isSample ?? false,
    tx.now(),
  ]);
  const owner = await personForAddress(tx, asked.owner);
  if (!owner.ok) return owner;
  const granted = await grantRole(tx, { personId: owner.value.personId, role: 'OWNER' });
  if (!granted.ok) return granted;
  await tx.emit(practiceStarted({ personId: owner.value.personId }));
  return ok({ practiceId: tx.practiceId, personId: owner.value.personId, accountId: owner.value.accountId });
}
