import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { networkAnswered, networkAsked, networkJoined } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { askedMail, declinedMail, joinedMail } from './network.mails.js';

export const mailNetwork = defineJob(
  'certification.mail-network',
  z.object({ practiceId: z.uuid(), requestId: z.uuid().optional(), personId: z.uuid().optional() }),
  { on: [networkAsked, networkAnswered, networkJoined] },
);

interface Read {
  readonly practiceName: string;
  readonly directors: readonly { readonly name: string; readonly email: string }[];
  readonly request: { readonly name: string; readonly email: string; readonly words: string; readonly status: string } | null;
  readonly member: { readonly name: string; readonly email: string } | null;
}

/** To those who direct when somebody asks, and to whoever is taken in or not. */
@Injectable()
export class MailNetwork implements JobHandler<typeof mailNetwork> {
  readonly job = mailNetwork;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, requestId, personId }: JobData<typeof mailNetwork>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await readNetwork(tx, requestId ?? null, personId ?? null);
      if (!read) return;
      const { practiceName, request, member, directors } = read;
      const [first] = directors;
      const [by, publicUrl] = [first?.name ?? practiceName, this.options.publicUrl];
      const send = (to: { name: string; email: string }, content: ReturnType<typeof joinedMail>): Promise<unknown> =>
        queueMail(tx, {
          ...{
            key: `network:${meta.eventId}:${to.email}`,
            to: { name: to.name, address: to.email },
            fromName: `${by} via ${practiceName}`,
            replyTo: first?.email,
          },
          ...content,
        });
      if (member) await send(member, joinedMail({ to: member.name, practiceName, byName: by, publicUrl }));
      if (request?.status === 'DECLINED') await send(request, declinedMail({ to: request.name, practiceName, byName: by }));
      // Answered before the mail went out: nobody is asked any more.
      if (request?.status !== 'ASKED') return;
      for (const director of directors)
        await send(director, askedMail({ to: director.name, practiceName, name: request.name, words: request.words, publicUrl }));
    });
  }
}

const readNetwork = (tx: Tx, requestId: string | null, personId: string | null): Promise<Read | undefined> =>
  tx.row<Read>(
    `select r.name as "practiceName",
            (select coalesce(json_agg(distinct jsonb_build_object('name', p.name, 'email', p.email)), '[]') from role_grant g join person p on p.practice_id = $1 and p.id = g.person_id
              where g.practice_id = $1 and g.role = case when exists (select from role_grant d where d.practice_id = $1 and d.role = 'CERTIFICATION_DIRECTOR' and d.ended_at is null)
                then 'CERTIFICATION_DIRECTOR' else 'OWNER' end and g.ended_at is null) as directors,
            (select json_build_object('name', q.name, 'email', q.email, 'words', q.words, 'status', q.status) from network_request q where q.practice_id = $1 and q.id = $2::uuid) as request,
            (select json_build_object('name', p.name, 'email', p.email) from person p where p.practice_id = $1 and p.id = $3::uuid
                and exists (select from role_grant g where g.practice_id = $1 and g.person_id = p.id and g.role = 'NETWORK_MEMBER' and g.ended_at is null)) as member
       from practice r where r.practice_id = $1`,
    [requestId, personId],
  );
