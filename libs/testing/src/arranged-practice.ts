import { randomUUID } from 'node:crypto';
import type { Role } from '@cairn/identity';
import type pg from 'pg';

export interface TestPerson {
  readonly practiceId: string;
  readonly accountId: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface TestEngagement {
  readonly practiceId: string;
  readonly clientId: string;
  readonly id: string;
  readonly slug: string;
}

/** Rows for a spec, written as the superuser so that a spec arranges without the rules it tests. */
export class ArrangedPractice {
  readonly id = randomUUID();

  private constructor(
    private readonly sql: pg.Pool,
    private readonly now: () => Date,
  ) {}

  static async create(sql: pg.Pool, now: () => Date, options: { timeZone?: string; isSample?: boolean; name?: string } = {}): Promise<ArrangedPractice> {
    const practice = new ArrangedPractice(sql, now);
    await sql.query(`insert into practice (practice_id, name, time_zone, language, is_sample, created_at) values ($1, $2, $3, 'en', $4, $5)`, [
      practice.id,
      options.name ?? `Practice ${practice.id.slice(0, 8)}`,
      options.timeZone ?? 'Europe/Berlin',
      options.isSample ?? false,
      now(),
    ]);
    return practice;
  }

  async person(name = 'Sam Okafor', email = `${randomUUID().slice(0, 12)}@example.test`): Promise<TestPerson> {
    const [id, accountId] = [randomUUID(), randomUUID()];
    await this.sql.query(`insert into account (id, email, created_at) values ($1, $2, $3)`, [accountId, email, this.now()]);
    await this.sql.query(`insert into person (practice_id, id, account_id, name, email, created_at) values ($1, $2, $3, $4, $5, $6)`, [
      this.id,
      id,
      accountId,
      name,
      email,
      this.now(),
    ]);
    return { practiceId: this.id, accountId, id, name, email };
  }

  async grant(person: TestPerson, role: Role, clientId: string | null = null): Promise<TestPerson> {
    await this.sql.query(`insert into role_grant (practice_id, id, person_id, role, client_id, granted_at) values ($1, $2, $3, $4, $5, $6)`, [
      this.id,
      randomUUID(),
      person.id,
      role,
      clientId,
      this.now(),
    ]);
    return person;
  }

  async owner(name = 'Mara Lind'): Promise<TestPerson> {
    return this.grant(await this.person(name), 'OWNER');
  }

  async coach(name = 'Sam Okafor'): Promise<TestPerson> {
    return this.grant(await this.person(name), 'COACH');
  }

  /** A person of a client with these roles there. */
  async clientPerson(of: TestEngagement, roles: readonly Role[], name = 'Dana Ruiz'): Promise<TestPerson> {
    const person = await this.person(name);
    for (const role of roles) await this.grant(person, role, of.clientId);
    return person;
  }

  async engagement(
    options: {
      name?: string;
      timeZone?: string;
      mode?: 'COACHING' | 'CONSULTING' | 'HYBRID';
      startsOn?: string;
      endsOn?: string;
      completeCycles?: number;
    } = {},
  ): Promise<TestEngagement> {
    const [clientId, id] = [randomUUID(), randomUUID()];
    const name = options.name ?? 'Oakfield Council';
    const slug = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${clientId.slice(0, 6)}`;
    await this.sql.query(`insert into client (practice_id, id, name, slug, time_zone, language, created_at) values ($1, $2, $3, $4, $5, 'en', $6)`, [
      this.id,
      clientId,
      name,
      slug,
      options.timeZone ?? 'Europe/Berlin',
      this.now(),
    ]);
    await this.sql.query(
      `insert into engagement (practice_id, id, client_id, name, mode, status, starts_on, ends_on, complete_cycles, created_at)
       values ($1, $2, $3, $4, $5, 'ACTIVE', $6, $7, $8, $9)`,
      [
        this.id,
        id,
        clientId,
        name,
        options.mode ?? 'COACHING',
        options.startsOn ?? '2026-09-01',
        options.endsOn ?? '2027-07-31',
        options.completeCycles ?? 0,
        this.now(),
      ],
    );
    return { practiceId: this.id, clientId, id, slug };
  }

  async coaches(coach: TestPerson, engagement: TestEngagement, part: 'LEAD' | 'CO_COACH' | 'SHADOW' = 'LEAD'): Promise<void> {
    await this.sql.query(
      `insert into engagement_coach (practice_id, id, client_id, engagement_id, person_id, part, since) values ($1, $2, $3, $4, $5, $6, $7)`,
      [this.id, randomUUID(), engagement.clientId, engagement.id, coach.id, part, this.now()],
    );
  }

  async team(engagement: TestEngagement, name: string, kind: 'ORGANISATION' | 'UNIT' | 'TEAM' | 'CROSS_FUNCTIONAL' = 'TEAM'): Promise<string> {
    const id = randomUUID();
    await this.sql.query(`insert into team (practice_id, id, client_id, engagement_id, name, kind, created_at) values ($1, $2, $3, $4, $5, $6, $7)`, [
      this.id,
      id,
      engagement.clientId,
      engagement.id,
      name,
      kind,
      this.now(),
    ]);
    return id;
  }

  /** Puts a person on the engagement's roster. */
  async onRoster(engagement: TestEngagement, person: TestPerson, options: { teamId?: string; writesOkrs?: boolean; leadsTeam?: boolean } = {}): Promise<void> {
    await this.sql.query(
      `insert into engagement_person (practice_id, id, client_id, engagement_id, person_id, team_id, writes_okrs, leads_team, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        this.id,
        randomUUID(),
        engagement.clientId,
        engagement.id,
        person.id,
        options.teamId ?? null,
        options.writesOkrs ?? false,
        options.leadsTeam ?? false,
        this.now(),
      ],
    );
  }
}
