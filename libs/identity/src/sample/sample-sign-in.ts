import { Inject, Injectable } from '@nestjs/common';
import { Db, INSTALLATION, systemScope } from '@cairn/platform';
import { IdentityOptions } from '../identity.options.js';
import { throughDoor } from '../session/door.js';
import { openSession, type Device } from '../session/open-session.js';

export interface SamplePerson {
  readonly practiceId: string;
  readonly practiceName: string;
  readonly personId: string;
  readonly accountId: string;
  readonly name: string;
}

/** Signs in as people of a sample practice without a mail, any number of times, where `sampleLinks` allows it. Every other person is unknown here. */
@Injectable()
export class SampleSignIn {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(IdentityOptions) private readonly options: IdentityOptions,
  ) {}

  async find(personId: string): Promise<SamplePerson | null> {
    if (!this.options.sampleLinks) return null;
    return this.db.read(systemScope(INSTALLATION), (tx) => throughDoor<SamplePerson | null>(tx, 'sample_person', [personId]));
  }

  /** The token of a new session; null where the link does not hold. */
  async run(personId: string, device: Device): Promise<string | null> {
    const person = await this.find(personId);
    if (!person) return null;
    return this.db.tx(systemScope(INSTALLATION), (tx) =>
      openSession(tx, { accountId: person.accountId, practiceId: person.practiceId, method: 'SAMPLE' }, device),
    );
  }
}
