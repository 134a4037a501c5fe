import { Inject, Injectable } from '@nestjs/common';
import { type Day, dayIn, dayWords, firstName } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type MailContent } from '@cairn/platform';
import { z } from 'zod';
import { CertificationOptions } from '../certification.options.js';
import { observedCancelled, observedMarked, observedPlanned } from '../certification.events.js';

const data = z.object({
  practiceId: z.uuid(),
  sessionId: z.uuid(),
  traineeId: z.uuid(),
  marked: z.boolean().default(false),
  cancelled: z.boolean().default(false),
});
export const mailObserved = defineJob('certification.mail-observed', data, { on: [observedPlanned, observedMarked, observedCancelled] });

interface Person {
  readonly name: string;
  readonly email: string;
}
interface Read {
  readonly practiceName: string;
  readonly itemId: string;
  readonly heldOn: Day;
  readonly setting: string;
  readonly status: 'PLANNED' | 'MARKED' | 'CANCELLED';
  readonly zone: string;
  readonly trainee: Person;
  readonly assessors: readonly Person[];
}

const askMail = (to: Person, of: Read, when: string, url: string): MailContent => ({
  subject: `${of.trainee.name} asks you to watch a session on ${when}`,
  preview: of.setting.slice(0, 120),
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(to.name)}, ${of.trainee.name} leads a session on ${when} and asks you to watch it as one of two assessors. You mark it afterwards, before you see what the other saw.`,
    },
    { kind: 'quote', words: of.setting, by: of.trainee.name },
    { kind: 'button', words: 'Open the session', href: url },
  ],
  why: 'You get this mail because you assess in this programme.',
});

const offMail = (to: Person, of: Read, when: string): MailContent => ({
  subject: `${of.trainee.name}’s session on ${when} is not watched after all`,
  preview: 'There is nothing you have to do.',
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(to.name)}, the session on ${when} that ${of.trainee.name} asked you to watch was cancelled. There is nothing to mark. ${firstName(of.trainee.name)} may ask you for another one.`,
    },
  ],
  why: 'You get this mail because you were asked to watch this session.',
});

const markedMail = (of: Read, when: string, url: string): MailContent => ({
  subject: `Both assessors marked your session of ${when}`,
  preview: 'Read what they saw.',
  blocks: [
    { kind: 'paragraph', words: `${firstName(of.trainee.name)}, ${of.assessors.map((one) => one.name).join(' and ')} marked your session of ${when}.` },
    { kind: 'button', words: 'Read what they saw', href: url },
  ],
  why: 'You get this mail because you are a trainee of this programme.',
});

/** Observed sessions by mail: the two assessors are asked, and told where it does not come to it; the trainee hears once both have marked. */
@Injectable()
export class MailObserved implements JobHandler<typeof mailObserved> {
  readonly job = mailObserved;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, sessionId, marked, cancelled }: JobData<typeof mailObserved>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const person = (id: string): string =>
        `(select json_build_object('name', p.name, 'email', p.email) from person p where p.practice_id = $1 and p.id = ${id})`;
      const read = await tx.row<Read>(
        `select r.name as "practiceName", s.item_id as "itemId", s.held_on as "heldOn", s.setting, s.status, c.time_zone as zone, ${person('t.person_id')} as trainee,
                (select json_agg(json_build_object('name', p.name, 'email', p.email) order by p.id = s.second_assessor_id) from person p where p.practice_id = $1 and p.id in (s.first_assessor_id, s.second_assessor_id)) as assessors
         from observed_session s join trainee t on t.practice_id = $1 and t.id = s.trainee_id join cohort c on c.practice_id = $1 and c.id = t.cohort_id join practice r on r.practice_id = $1
         where s.practice_id = $1 and s.id = $2`,
        [sessionId],
      );
      if (!read || (read.status === 'CANCELLED') !== cancelled) return;
      const when = dayWords(read.heldOn, dayIn(read.zone, tx.now()));
      const send = (to: Person, from: string, replyTo: string | undefined, content: MailContent): Promise<void> =>
        queueMail(tx, {
          key: `observed:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: `${from} via ${read.practiceName}`,
          replyTo,
          ...content,
        });
      if (marked) return send(read.trainee, read.practiceName, undefined, markedMail(read, when, `${this.options.publicUrl}/cert/observed/${read.itemId}`));
      const url = `${this.options.publicUrl}/cert-admin/observed/${sessionId}`;
      for (const to of read.assessors)
        await send(to, read.trainee.name, read.trainee.email, cancelled ? offMail(to, read, when) : askMail(to, read, when, url));
    });
  }
}
