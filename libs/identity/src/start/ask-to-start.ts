import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Instant, type Refusal } from '@cairn/kernel';
import { Db, INSTALLATION, systemScope } from '@cairn/platform';
import { mailAddress, nameOf } from '../people/person.rules.js';
import { languageOf, timeZoneOf } from '../practices/practice.rules.js';
import { throughDoor } from '../session/door.js';
import { hashOfToken, isToken } from '../session/token.js';
import { AskForSignIn } from '../sign-in/ask-for-sign-in.js';

export interface SignupInvitation {
  readonly id: string;
  readonly email: string;
  readonly status: 'OPEN' | 'USED' | 'EXPIRED';
  readonly createdAt: Instant;
}

export interface StartAsked {
  readonly name: string;
  readonly practiceName: string;
  readonly email: string;
  readonly timeZone: string;
  readonly language: string;
  readonly invitationId?: string;
  readonly ip: string;
}

/** Takes down what somebody says about their practice and mails a code; the practice starts when the code comes back. */
@Injectable()
export class AskToStart {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AskForSignIn) private readonly askForSignIn: AskForSignIn,
  ) {}

  async invitation(token: string): Promise<SignupInvitation | null> {
    if (!isToken(token)) return null;
    return this.db.read(systemScope(INSTALLATION), (tx) => throughDoor(tx, 'signup_invitation_state', [hashOfToken(token), this.clock.now()]));
  }

  /** All refusals at once, so that a form is put right in one go. Throws TOO_MANY_REQUESTS. */
  async run(asked: StartAsked): Promise<{ readonly signInId: string } | { readonly errors: readonly Refusal[] }> {
    const name = nameOf(asked.name, 'name', 'your name');
    const practiceName = nameOf(asked.practiceName, 'practiceName', 'the name of your practice');
    const email = mailAddress(asked.email);
    const timeZone = timeZoneOf(asked.timeZone);
    const language = languageOf(asked.language);
    const errors = [name, practiceName, email, timeZone, language].flatMap((read) => (read.ok ? [] : [read.error]));
    if (!name.ok || !practiceName.ok || !email.ok || !timeZone.ok || !language.ok) return { errors };
    const start = { name: name.value, practiceName: practiceName.value, timeZone: timeZone.value, language: language.value, invitationId: asked.invitationId };
    const begun = await this.askForSignIn.run({ email: email.value, start, ip: asked.ip });
    return begun.ok ? begun.value : { errors: [begun.error] };
  }
}
