import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler } from '@cairn/platform';
import { z } from 'zod';
import { signInAsked } from '../identity.events.js';
import { IdentityOptions } from '../identity.options.js';
import { throughDoor } from '../session/door.js';
import { hashOfToken, newToken } from '../session/token.js';
import type { PracticeStart } from '../start/practice-start.js';
import { hashOfCode, newCode } from './code.js';
import { signInMail } from './sign-in.mails.js';

/** In the installation: who signs in may belong to several practices. */
export const mailSignIn = defineJob('identity.mail-sign-in', z.object({ practiceId: z.uuid(), signInId: z.uuid() }), { on: [signInAsked] });

interface ToMail {
  readonly email: string;
  readonly name: string | null;
  readonly start: PracticeStart | null;
}

/** Makes the code and the link and mails them, once. For an address that nobody has, nothing is made and nothing sent. */
@Injectable()
export class MailSignIn implements JobHandler<typeof mailSignIn> {
  readonly job = mailSignIn;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(IdentityOptions) private readonly options: IdentityOptions,
  ) {}

  async handle({ practiceId, signInId }: JobData<typeof mailSignIn>): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      const asked = await throughDoor<ToMail | null>(tx, 'sign_in_to_mail', [signInId, tx.now()]);
      if (!asked) return;
      const [code, token] = [newCode(), newToken()];
      // The hashes are set once; whoever comes second, after a crash or beside this one, sends nothing.
      if (!(await throughDoor<boolean>(tx, 'arm_sign_in', [signInId, hashOfCode(this.options.secretKey, signInId, code), hashOfToken(token)]))) return;
      await queueMail(tx, {
        key: `sign-in-${signInId}`,
        to: { name: asked.name ?? asked.email, address: asked.email },
        fromName: 'Cairn',
        ...signInMail({ code, link: `${this.options.publicUrl}/go/s/${token}`, start: asked.start }),
      });
    });
  }
}
