import { Inject, Injectable } from '@nestjs/common';
import { firstName } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type MailContent } from '@cairn/platform';
import { z } from 'zod';
import { CertificationOptions } from '../certification.options.js';
import { evidenceReturned, evidenceWithdrawn } from '../certification.events.js';
import type { ShownKind } from './evidence.rules.js';

const data = z.object({ practiceId: z.uuid(), evidenceId: z.uuid(), traineeId: z.uuid(), news: z.enum(['WITHDRAWN', 'RETURNED']) });
export const mailEvidence = defineJob('certification.mail-evidence', data, { on: [evidenceWithdrawn, evidenceReturned] });

interface Person {
  readonly name: string;
  readonly email: string;
}

interface Read {
  readonly practiceName: string;
  readonly kind: ShownKind;
  readonly remark: string;
  readonly certified: boolean;
  readonly trainee: Person;
  /** Whoever runs the cohort. */
  readonly directors: readonly Person[];
}

const what = { OBSERVED: 'session with a client', CYCLE: 'whole cycle', CASE_STUDY: 'case study' } as const;

/** Evidence that counts no more, by mail: to the trainee, and where a client took its consent back also to those who run the cohort. No client is named. */
@Injectable()
export class MailEvidence implements JobHandler<typeof mailEvidence> {
  readonly job = mailEvidence;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, evidenceId, traineeId, news }: JobData<typeof mailEvidence>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await tx.row<Read>(
        `select r.name as "practiceName", e.kind, e.remark, t.status = 'CERTIFIED' as certified, json_build_object('name', p.name, 'email', p.email) as trainee,
                (select coalesce(json_agg(json_build_object('name', d.name, 'email', d.email) order by d.id = c.facilitator_id desc), '[]')
                   from person d where d.practice_id = $1 and d.id in (c.facilitator_id, c.second_facilitator_id)) as directors
           from practice_evidence e join trainee t on t.practice_id = $1 and t.id = e.trainee_id join person p on p.practice_id = $1 and p.id = t.person_id
           join cohort c on c.practice_id = $1 and c.id = t.cohort_id join practice r on r.practice_id = $1 where e.practice_id = $1 and e.id = $2`,
        [evidenceId],
      );
      if (!read) return;
      const send = (to: Person, content: MailContent): Promise<void> =>
        queueMail(tx, {
          key: `evidence:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: read.practiceName,
          ...(read.directors[0] ? { replyTo: read.directors[0].email } : {}),
          ...content,
        });
      const { publicUrl } = this.options;
      await send(read.trainee, news === 'RETURNED' ? returnedMail(read, publicUrl) : withdrawnMail(read, publicUrl));
      if (news === 'RETURNED') return;
      for (const to of read.directors.filter((one) => one.email !== read.trainee.email))
        await send(to, toldMail(read, to, `${publicUrl}/cert-admin/evidence/${traineeId}`));
    });
  }
}

const returnedMail = (of: Read, publicUrl: string): MailContent => ({
  subject: `Your ${what[of.kind]} came back with a remark`,
  preview: of.remark.slice(0, 120),
  blocks: [
    { kind: 'paragraph', words: `${firstName(of.trainee.name)}, the ${what[of.kind]} that you showed does not count yet. Show it again once this is mended.` },
    { kind: 'quote', words: of.remark },
    { kind: 'button', words: 'Open your evidence', href: `${publicUrl}/cert/evidence` },
  ],
  why: 'You get this mail because you are a trainee of this programme.',
});

const withdrawnMail = (of: Read, publicUrl: string): MailContent => ({
  subject: of.certified
    ? 'A client took its consent back; your certificate stays'
    : of.kind === 'OBSERVED'
      ? 'A client took its consent back: a session does not count any more'
      : 'A client took its consent back: one requirement is open again',
  preview: of.certified ? 'There is nothing you have to do.' : `Show another ${what[of.kind]}.`,
  blocks: [
    {
      kind: 'paragraph',
      words: of.certified
        ? `${firstName(of.trainee.name)}, a client took back the consent that your ${what[of.kind]} rested on. Its words are gone from Cairn. That you have shown it stays on record, and so does your certificate. There is nothing you have to do.`
        : `${firstName(of.trainee.name)}, a client took back the consent that your ${what[of.kind]} rested on. Its words are gone from Cairn, and it does not count any more. Show another one when you can; nobody holds this against you.`,
    },
    of.kind === 'OBSERVED'
      ? { kind: 'button', words: 'Open your path', href: `${publicUrl}/cert/path` }
      : { kind: 'button', words: 'Open your evidence', href: `${publicUrl}/cert/evidence` },
  ],
  why: 'You get this mail because you are or were a trainee of this programme.',
});

const toldMail = (of: Read, to: Person, href: string): MailContent => ({
  subject: `Evidence of ${of.trainee.name} was withdrawn by its client`,
  preview: of.certified ? 'The certificate stays.' : 'One requirement is open again.',
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(to.name)}, a client took back the consent that a ${what[of.kind]} of ${of.trainee.name} rested on. ${of.certified ? 'The certificate was issued before and stays; only the words are gone.' : 'The requirement is open again until another one is shown.'}`,
    },
    { kind: 'button', words: 'See the evidence', href },
  ],
  why: 'You get this mail because you run this cohort.',
});
