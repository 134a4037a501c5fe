import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler } from '@cairn/platform';
import { z } from 'zod';
import { signInAsked } from '../identity.events.js';
import { throughDoor } from './door.js';

/** Beside every mail that is asked for: whatever makes rows also clears old ones away. */
export const forgetSignIns = defineJob('identity.forget-sign-ins', z.object({ practiceId: z.uuid() }), { on: [signInAsked], attempts: 1 });

/** Removes counts, codes, links and sessions that nobody can use any more. Doing it twice removes nothing more. */
@Injectable()
export class ForgetSignIns implements JobHandler<typeof forgetSignIns> {
  readonly job = forgetSignIns;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId }: JobData<typeof forgetSignIns>): Promise<void> {
    await this.db.tx(systemScope(practiceId), (tx) => throughDoor(tx, 'forget_sign_ins', [tx.now()]));
  }
}
