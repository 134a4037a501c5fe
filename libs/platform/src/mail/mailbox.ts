import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { isUuid, notFound } from '@cairn/kernel';
import { AcrossPractices } from '../queue/across-practices.js';

export interface KeptMail {
  readonly practice_id: string;
  readonly id: string;
  readonly to_name: string;
  readonly to_address: string;
  readonly from_name: string;
  readonly reply_to: string | null;
  readonly subject: string;
  readonly preview: string;
  readonly html: string;
  readonly text: string;
  readonly held: boolean;
  readonly status: 'QUEUED' | 'SENT' | 'FAILED' | 'KEPT';
  readonly error: string | null;
  readonly attachments: readonly { readonly name: string }[];
  readonly queued_at: string;
}

/** Says to the database that this server sends no mail; without it the functions of the mailbox refuse. */
const opened = { 'app.mailbox': 'on' };

/** All mails of the installation. Exists only in a server without a mail server, for the computer it runs on. */
@Injectable()
export class Mailbox implements OnApplicationShutdown {
  constructor(private readonly across: AcrossPractices) {}

  /** The newest 100. */
  list(): Promise<KeptMail[]> {
    return this.across.tx((calls) => calls.rows<KeptMail>('mailbox_list', 100), opened);
  }

  /** Throws NOT_FOUND. */
  async mail(practiceId: string, id: string): Promise<KeptMail> {
    if (!isUuid(practiceId) || !isUuid(id)) throw notFound();
    const [mail] = await this.across.tx((calls) => calls.rows<KeptMail>('mailbox_mail', practiceId, id), opened);
    if (!mail) throw notFound();
    return mail;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.across.close();
  }
}
