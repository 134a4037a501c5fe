import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type MailContent, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { DeploymentOptions } from '../deployment.options.js';
import { consentAsked, consentGiven, consentLinkAsked, consentLowered, consentRefused, consentWithdrawn } from '../deployment.events.js';
import { aboutInMail, consentAskedMail, consentReceiptMail, consentToldMail, type Told } from '../mails/consent.mails.js';
import { newConsentLink } from './consent-links.js';
import type { ConsentFacts, NamedPerson } from './consent.facts.js';
import { consents } from './consents.repository.js';

const level = z.enum(['NONE', 'AGGREGATE', 'LEARNING', 'CASE_STUDY', 'NAMED']);
const data = z.object({
  ...{ practiceId: z.uuid(), clientId: z.uuid(), requestId: z.uuid().nullish(), personId: z.uuid().optional() },
  ...{ consentId: z.uuid().optional(), was: level.optional(), cause: z.enum(['WITHDRAWN', 'ENDED']).optional() },
});
type Data = z.infer<typeof data>;
export const mailConsent = defineJob('deployment.mail-consent', data, {
  on: [consentAsked, consentRefused, consentGiven, consentLowered, consentWithdrawn, consentLinkAsked],
});

interface Letter {
  readonly to: NamedPerson;
  readonly from: NamedPerson | null;
  readonly content: MailContent;
}

/** Consent by mail: the question to the client leads, what was said to the coaches, and to whoever said it as their record. */
@Injectable()
export class MailConsent implements JobHandler<typeof mailConsent> {
  readonly job = mailConsent;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle(job: JobData<typeof mailConsent>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(job.practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const facts = await consents(tx).ofClient(job.clientId);
      const letters = job.consentId ? await this.said(tx, facts, job) : job.personId ? await this.link(tx, facts, job) : await this.asked(tx, facts, job);
      for (const { to, from, content } of letters)
        await queueMail(tx, {
          key: `consent:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: from ? `${from.name} via ${facts.practiceName}` : facts.practiceName,
          ...(from ? { replyTo: from.email } : {}),
          clientId: facts.clientId,
          ...content,
        });
    });
  }

  /** The question to every client lead, or to the coaches that the answer was no. Not for a question that was taken back meanwhile. */
  private async asked(tx: Tx, facts: ConsentFacts, { requestId }: Data): Promise<Letter[]> {
    const request = facts.requests.find((one) => one.id === requestId);
    if (request?.status === 'REFUSED')
      return this.toCoaches(facts, {
        ...{ kind: 'REFUSED', level: request.level, was: request.level, about: aboutInMail(facts, request) },
        ...{ byName: request.answeredByName, until: null, note: request.note },
      });
    if (request?.status !== 'WAITING') return [];
    const letters: Letter[] = [];
    for (const to of facts.leads)
      letters.push({
        to,
        from: facts.coaches.find((one) => one.personId === request.askedBy) ?? facts.coaches[0] ?? null,
        content: consentAskedMail(facts, request, to.name, await newConsentLink(tx, facts, to.personId, request.id, this.options.publicUrl)),
      });
    return letters;
  }

  /** What was said: to the coaches, and to the client lead who said it. */
  private async said(tx: Tx, facts: ConsentFacts, { consentId, was, cause }: Data): Promise<Letter[]> {
    const act = facts.acts.find((one) => one.id === consentId);
    if (!act || act.kind === 'REFUSED') return [];
    // What was taken back in the same breath is told once.
    if (facts.acts.some((one) => one.at === act.at && one.personId === act.personId && one.number < act.number)) return [];
    const about = aboutInMail(facts, act);
    const told: Told = { kind: cause ?? act.kind, level: act.level, was: was ?? 'NONE', about, byName: act.personName, until: act.until, note: act.note };
    const lead = facts.leads.find((one) => one.personId === act.personId);
    const receipt = lead
      ? [
          {
            to: lead,
            from: facts.coaches[0] ?? null,
            content: consentReceiptMail(facts, { ...act, about }, lead.name, await newConsentLink(tx, facts, lead.personId, null, this.options.publicUrl)),
          },
        ]
      : [];
    return [...this.toCoaches(facts, told), ...receipt];
  }

  private async link(tx: Tx, facts: ConsentFacts, { personId, requestId }: Data): Promise<Letter[]> {
    const to = facts.leads.find((one) => one.personId === personId);
    if (!to) return [];
    const request = facts.requests.find((one) => one.id === requestId && one.status === 'WAITING');
    const link = await newConsentLink(tx, facts, to.personId, request?.id ?? null, this.options.publicUrl);
    const from = facts.coaches.find((one) => one.personId === request?.askedBy) ?? facts.coaches[0] ?? null;
    if (request) return [{ to, from, content: consentAskedMail(facts, request, to.name, link) }];
    return [{ to, from, content: newLinkMail(facts, to.name, link) }];
  }

  private toCoaches(facts: ConsentFacts, told: Told): Letter[] {
    const from = facts.leads.find((one) => one.name === told.byName) ?? null;
    return facts.coaches.map((to) => ({ to, from, content: consentToldMail(facts, told, to.name, `${this.options.publicUrl}/c/${facts.clientSlug}/consent`) }));
  }
}

const newLinkMail = (facts: ConsentFacts, to: string, link: string): MailContent => ({
  subject: `Your new link: what ${facts.practiceName} may learn from ${facts.clientName}`,
  preview: 'See what stands, change it or withdraw it.',
  blocks: [
    { kind: 'paragraph', words: `${to.split(' ')[0]}, here is the link you asked for. You see what stands there, and can change or withdraw it.` },
    { kind: 'button', words: 'See what stands', href: link },
  ],
  why: `You get this mail because you asked for a new link as client lead of ${facts.clientName}.`,
});
