import type { Day, Instant } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { ConsentLevel } from './consent-levels.rules.js';
import { inForceFor, wordOn, type ConsentAct } from './consent.rules.js';

/** What a client allows at this moment. */
export interface ConsentInForce {
  readonly level: ConsentLevel;
  /** The word that says so; null where none was ever given. */
  readonly consentId: string | null;
  readonly since: Instant | null;
  readonly givenByName: string | null;
  /** The last day on which it counts; null: until it is withdrawn. */
  readonly until: Day | null;
}

/** A client's yes to one exact text. */
export interface TextConsent {
  readonly consentId: string;
  readonly clientId: string;
  readonly level: ConsentLevel;
  readonly places: readonly string[];
  readonly until: Day | null;
  readonly since: Instant;
  readonly givenByName: string | null;
}

export type ActOfClient = ConsentAct & { readonly clientId: string; readonly today: Day };

const acts = `
  select c.client_id as "clientId", c.id, c.number, c.kind, c.engagement_id as "engagementId", c.text_sha256 as "textSha256", c.level, c.until, c.title, c.places,
         c.person_name as "personName", instant_text(c.at) as at, ($2::timestamptz at time zone l.time_zone)::date as today
    from consent c join client l on l.practice_id = $1 and l.id = c.client_id where c.practice_id = $1 and `;

const nothing: ConsentInForce = { level: 'NONE', consentId: null, since: null, givenByName: null, until: null };

export const inForceView = (act: ConsentAct | null): ConsentInForce =>
  act ? { level: act.level, consentId: act.id, since: act.at, givenByName: act.personName, until: act.until } : nothing;

/** Narrow reads about what clients allow, for other contexts; only what the transaction may see is found. Whoever asks decides who may know. */
export class ConsentDirectory {
  constructor(private readonly tx: Tx) {}

  /** For one engagement, or without one for all work with the client. By the client's own calendar. */
  async inForce(clientId: string, engagementId: string | null = null): Promise<ConsentInForce> {
    return inForceView(this.pick(await this.acts([clientId]), engagementId));
  }

  /** The same for many engagements in one statement; those that are not seen are missing. */
  async ofEngagements(engagementIds: readonly string[]): Promise<ReadonlyMap<string, ConsentInForce>> {
    const rows = await this.tx.rows<{ id: string; acts: ActOfClient[] }>(
      `select e.id, (select coalesce(json_agg(a), '[]') from (${acts} c.client_id = e.client_id and c.text_sha256 is null) a) as acts
         from engagement e where e.practice_id = $1 and e.id = any ($3::uuid[])`,
      [this.tx.now(), engagementIds],
    );
    return new Map(rows.map((row) => [row.id, inForceView(this.pick(row.acts, row.id))]));
  }

  /** For all work with each of these clients. */
  async ofClients(clientIds: readonly string[]): Promise<ReadonlyMap<string, ConsentInForce>> {
    const found = await this.acts(clientIds);
    return new Map(
      clientIds.map((id) => [
        id,
        inForceView(
          this.pick(
            found.filter((act) => act.clientId === id),
            null,
          ),
        ),
      ]),
    );
  }

  /** The yes to this exact text that counts today; null without one. */
  async ofText(textSha256: string): Promise<TextConsent | null> {
    const found = await this.tx.rows<ActOfClient>(`${acts} c.text_sha256 = $3`, [this.tx.now(), textSha256]);
    const act = found[0] ? wordOn(found, { engagementId: null, textSha256 }, found[0].today) : null;
    if (!act || act.level === 'NONE') return null;
    const { id: consentId, clientId, level, places, until, at: since, personName: givenByName } = act;
    return { consentId, clientId, level, places, until, since, givenByName };
  }

  private acts(clientIds: readonly string[]): Promise<ActOfClient[]> {
    return this.tx.rows(`${acts} c.client_id = any ($3::uuid[]) and c.text_sha256 is null`, [this.tx.now(), clientIds]);
  }

  private pick(found: readonly ActOfClient[], engagementId: string | null): ConsentAct | null {
    const [first] = found;
    return first ? inForceFor(found, engagementId, first.today) : null;
  }
}

export const consentDirectory = (tx: Tx): ConsentDirectory => new ConsentDirectory(tx);

/** What a client allows now, for one engagement or for all work. */
export const consentInForce = (
  tx: Tx,
  { clientId, engagementId = null }: { readonly clientId: string; readonly engagementId?: string | null },
): Promise<ConsentInForce> => new ConsentDirectory(tx).inForce(clientId, engagementId);
