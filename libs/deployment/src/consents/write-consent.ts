import { addDays, instant, newId, type Instant } from '@cairn/kernel';
import { schedule, type Tx } from '@cairn/platform';
import { sha256Of } from '../decisions/text-hash.js';
import { personalOf, type Deciding } from '../decisions/deciding.js';
import { consentGiven, consentLowered, consentWithdrawn } from '../deployment.events.js';
import { ConsentRow } from './consent.entity.js';
import type { ConsentFacts } from './consent.facts.js';
import { inForceFor, wordOn, type PlannedWord } from './consent.rules.js';
import { consentWords } from './consent-text.rules.js';
import { keepAsProof } from './forget-text.job.js';

/** Kind of the schedule that notes the end of a consent, the day after its last one. */
export const consentEndKind = 'deployment.end-consent';

interface Said {
  readonly requestId: string | null;
  readonly note: string | null;
}

/** Adds words of the client to the ledger, each with its record and its event. Two people at once: the number makes the second one look again. */
export async function writeConsent(tx: Tx, facts: ConsentFacts, words: readonly PlannedWord[], who: Deciding, said: Said): Promise<string[]> {
  const ids: string[] = [];
  // One moment for all that is said in one breath: mails and the page tell it as one.
  const at = instant(tx.now());
  for (const [place, word] of words.entries())
    ids.push(await writeOne(tx, facts, word, { number: (facts.acts.at(-1)?.number ?? 0) + 1 + place, at, ...said }, who));
  return ids;
}

interface Kept extends Said {
  readonly number: number;
  readonly at: Instant;
}

async function writeOne(tx: Tx, facts: ConsentFacts, word: PlannedWord, { number, at, requestId, note }: Kept, who: Deciding): Promise<string> {
  const { clientId, clientName, practiceName, timeZone, today } = facts;
  const id = newId();
  const engagementName = facts.engagements.find((one) => one.id === word.engagementId)?.name ?? null;
  const text = consentWords(word, { name: who.name, at, zone: timeZone, clientName, engagementName, practiceName });
  const kept = {
    engagementId: word.engagementId,
    textSha256: word.textSha256,
    title: word.title,
    places: [...word.places],
    level: word.level,
    until: word.until,
  };
  const proof = { words: text, wordsSha256: sha256Of(text) };
  await tx
    .table(ConsentRow)
    .add({ id, clientId, number, kind: word.kind, ...kept, requestId, ...proof, personId: who.personId, personName: who.name, note, at });
  if (word.until !== null)
    await schedule(tx, { kind: consentEndKind, subjectId: id, rule: { days: 'once', on: addDays(word.until, 1) }, time: '00:00', zone: timeZone });
  if (word.kind === 'WITHDRAWN' && word.textSha256 !== null) await keepAsProof(tx, facts, id);
  await tx.record({
    kind: `deployment.consent-${word.kind.toLowerCase()}`,
    clientId,
    body: { consentId: id, clientId, number, ...kept, ...proof, requestId, personId: who.personId, recognised: who.via, linkId: who.linkId },
    payload: personalOf(who, note === null ? {} : { note }),
  });
  const before = word.textSha256 === null ? inForceFor(facts.acts, word.engagementId, today) : wordOn(facts.acts, word, today);
  const of = {
    consentId: id,
    clientId,
    engagementId: word.engagementId,
    textSha256: word.textSha256,
    level: word.level,
    was: before?.level ?? ('NONE' as const),
  };
  if (word.kind === 'GIVEN') await tx.emit(consentGiven({ ...of, requestId }));
  else if (word.kind === 'LOWERED') await tx.emit(consentLowered(of));
  else await tx.emit(consentWithdrawn({ ...of, cause: 'WITHDRAWN' }));
  return id;
}
