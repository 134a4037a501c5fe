import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { readGate } from '../gate/drafting-gate.js';
import type { GateOf } from '../gate/gate-of.js';
import { isCounted } from '../gate/gate.rules.js';
import { clearanceTaken } from '../training.events.js';
import { TrainingOptions } from '../training.options.js';
import { clearancesTakenMail, clearanceTakenMail, type TakenPerson } from './clearance-taken.mails.js';
import { waitAnew } from './wait-anew.js';

const data = z.object({
  ...{ practiceId: z.uuid(), engagementId: z.uuid(), clientId: z.uuid(), personIds: z.array(z.uuid()) },
  cause: z.enum(['ATTENDANCE_RECORDED', 'WORKSHOP_CHANGED', 'ROSTER_CHANGED']),
  ...{ workshopId: z.uuid().nullable(), byPersonId: z.uuid().nullable() },
});
export const mailClearanceTaken = defineJob('training.mail-clearance-taken', data, { on: [clearanceTaken] });
type Taken = JobData<typeof mailClearanceTaken>;

interface Named {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

interface Post {
  readonly practiceName: string;
  readonly workshopTitle: string | null;
  readonly by: Named | null;
  readonly coaches: readonly Named[];
  readonly people: readonly Named[];
}

type Hit = TakenPerson & Pick<Named, 'personId' | 'email'> & { readonly left: readonly string[] };

/** Whoever loses a clearance because something was put right hears of it at once, and so do the coaches who did not do it; then they wait like everybody who met the gate. */
@Injectable()
export class MailClearanceTaken implements JobHandler<typeof mailClearanceTaken> {
  readonly job = mailClearanceTaken;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  async handle(taken: Taken, meta: JobMeta): Promise<void> {
    const { practiceId, engagementId, clientId, cause, byPersonId } = taken;
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const post = await this.post(tx, taken);
      const gate = await readGate(tx, engagementId, { teamId: null, personIds: taken.personIds });
      const hit = hitBy(gate, taken.personIds, post.people);
      if (gate.facts.status === 'CLOSED' || hit.length === 0) return;
      await waitAnew(
        tx,
        { engagementId, clientId },
        hit.map((one) => one.personId),
      );
      const [first] = post.coaches;
      const from = post.by ?? first;
      const sender = { fromName: from ? `${from.name} via ${post.practiceName}` : post.practiceName, replyTo: from?.email, clientId };
      const { clientName, clientSlug } = gate.facts;
      const of = { cause, workshopTitle: post.workshopTitle, byName: post.by?.name ?? null, clientName };
      const at = `${this.options.publicUrl}/c/${clientSlug}`;
      for (const to of hit) {
        const content = clearanceTakenMail({ ...of, to, left: to.left, replyName: from?.name ?? post.practiceName, url: `${at}/my-training` });
        await queueMail(tx, { key: `clearance-taken:${meta.eventId}:${to.personId}`, to: { name: to.name, address: to.email }, ...sender, ...content });
      }
      for (const to of post.coaches.filter((one) => one.personId !== byPersonId)) {
        const content = clearancesTakenMail({ ...of, to: to.name, people: hit, url: `${at}/training` });
        await queueMail(tx, { key: `clearances-taken:${meta.eventId}:${to.personId}`, to: { name: to.name, address: to.email }, ...sender, ...content });
      }
    });
  }

  private async post(tx: Tx, { engagementId, personIds, workshopId, byPersonId }: Taken): Promise<Post> {
    const named = `json_build_object('personId', p.id, 'name', p.name, 'email', p.email::text)`;
    const found = await tx.row<Post>(
      `select r.name as "practiceName", (select w.title from workshop w where w.practice_id = $1 and w.id = $3) as "workshopTitle",
              (select ${named} from person p where p.practice_id = $1 and p.id = $4) as by,
              (select coalesce(json_agg(${named} order by k.part = 'LEAD' desc, p.name, p.id), '[]') from engagement_coach k join person p on p.practice_id = $1 and p.id = k.person_id
                where k.practice_id = $1 and k.engagement_id = $2 and k.ended_at is null and k.part in ('LEAD', 'CO_COACH')) as coaches,
              (select coalesce(json_agg(${named} order by p.name, p.id), '[]') from person p where p.practice_id = $1 and p.id = any ($5::uuid[])) as people
         from practice r where r.practice_id = $1`,
      [engagementId, workshopId, byPersonId, personIds],
    );
    return found ?? { practiceName: '', workshopTitle: null, by: null, coaches: [], people: [] };
  }
}

/** As things stand now: who was put right back meanwhile, left the programme, or never had to be trained, is not told. */
function hitBy(gate: GateOf, personIds: readonly string[], people: readonly Named[]): readonly Hit[] {
  return gate.people.flatMap((person): Hit[] => {
    const named = people.find((one) => one.personId === person.personId);
    const isHit = personIds.includes(person.personId) && person.isOnRoster && person.state !== 'CLEARED' && isCounted(person, gate.rule);
    if (!named || !isHit) return [];
    const closed = gate.forPerson({ personId: person.personId, isOfPractice: false, mayOpenEarly: false, mayBook: false }, person.teamId);
    const words = person.clearance?.lapsedBecause ?? person.clearance?.words ?? 'No workshop attended yet';
    return [{ ...named, words, stopped: closed !== null && person.writesOkrs, left: (closed?.left ?? []).map(({ text }) => text) }];
  });
}
