import { ok, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import type { SignerRole } from '../parameters/parameter.js';
import { listWords, sentence } from '@cairn/kernel';

export const roleWords: Record<SignerRole, string> = { CLIENT_LEAD: 'client lead', SPONSOR: 'executive sponsor', HR_LEAD: 'HR lead' };

const order = Object.keys(roleWords) as readonly SignerRole[];

export interface SignedChange {
  readonly key: string;
  readonly title: string;
  readonly number: number | null;
  readonly countersignedBy: readonly SignerRole[];
}

/** A person of the client with the roles they hold there. */
export interface ClientPerson {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** One person's place under a change set, in all their capacities. */
export interface SignerPlace {
  readonly personId: string;
  readonly name: string;
  readonly capacities: readonly SignerRole[];
  readonly parameterKeys: readonly string[];
}

export interface SigningTerms {
  readonly clientName: string;
  /** A plan is in force already: the sponsor signs every change. */
  readonly amendment: boolean;
  /** Who signs where several people hold a role. */
  readonly chosen?: Partial<Record<SignerRole, string>>;
}

/** The client lead signs everything, HR lead and sponsor what touches them, the sponsor every amendment; who holds two roles signs once. */
export function signersFor(changes: readonly SignedChange[], people: readonly ClientPerson[], terms: SigningTerms): Result<readonly SignerPlace[]> {
  const places = new Map<string, SignerPlace>();
  for (const role of order) {
    const theirs = changes.filter((change) => role === 'CLIENT_LEAD' || change.countersignedBy.includes(role) || (role === 'SPONSOR' && terms.amendment));
    if (theirs.length === 0) continue;
    const holder = holderOf(role, theirs, people, terms);
    if (!holder.ok) return holder;
    const { personId, name } = holder.value;
    const place = places.get(personId) ?? { personId, name, capacities: [], parameterKeys: [] };
    const keys = new Set([...place.parameterKeys, ...theirs.map((change) => change.key)]);
    places.set(personId, {
      ...place,
      capacities: [...place.capacities, role],
      parameterKeys: changes.map((change) => change.key).filter((key) => keys.has(key)),
    });
  }
  return ok([...places.values()]);
}

function holderOf(role: SignerRole, theirs: readonly SignedChange[], people: readonly ClientPerson[], terms: SigningTerms): Result<ClientPerson> {
  const field = `signers.${role}`;
  const holders = people.filter((person) => person.roles.includes(role));
  const [holder, ...others] = holders;
  if (!holder)
    return refusal(
      'SIGNER_MISSING',
      `${need(role, theirs, terms)}, and ${terms.clientName} has no ${roleWords[role]} yet. Add one under People, then send.`,
      field,
    );
  if (others.length === 0) return ok(holder);
  const chosen = holders.find((person) => person.personId === terms.chosen?.[role]);
  if (chosen) return ok(chosen);
  return refusal(
    'SIGNER_AMBIGUOUS',
    `${listWords(holders.map((person) => person.name))} are each ${roleWords[role]} of ${terms.clientName}. Choose who signs.`,
    field,
  );
}

function need(role: SignerRole, theirs: readonly SignedChange[], { amendment }: SigningTerms): string {
  if (role === 'CLIENT_LEAD') return 'Every change needs the signature of the client lead';
  if (role === 'SPONSOR' && amendment) return 'A change to a plan in force needs the signature of the executive sponsor';
  const named = theirs.map((change) => (change.number === null ? change.title : `parameter ${change.number}, ${change.title},`));
  return sentence(`${listWords(named)} ${theirs.length === 1 ? 'needs' : 'need'} the signature of the ${roleWords[role]}`);
}
