import nodemailer, { type Transporter } from 'nodemailer';

export interface CarriedMail {
  readonly toName: string;
  readonly toAddress: string;
  readonly fromName: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Without domain; the same in every attempt. */
  readonly messageId: string;
  readonly unsubscribeUrl: string | null;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly base64: string }[];
}

/** Hands mails to a mail server. `send` throws what `carrierFault` understands. */
export abstract class MailCarrier {
  abstract send(mail: CarriedMail): Promise<void>;
}

const addressIn = (mailbox: string): string => /<([^<>]+)>/.exec(mailbox)?.[1] ?? mailbox;
const calendar = /^text\/calendar(?:;\s*method=([A-Z]+))?/i;

export class SmtpCarrier extends MailCarrier {
  private readonly transport: Transporter;
  private readonly address: string;

  constructor(smtpUrl: string, from: string) {
    super();
    this.address = addressIn(from);
    this.transport = nodemailer.createTransport(
      // The pool would repeat a mail by itself when a connection breaks, up to five times: attempts are counted by us. Waiting for ever would hold a worker.
      {
        url: smtpUrl,
        pool: true,
        maxConnections: 3,
        maxRequeues: 0,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      },
    );
  }

  async send(mail: CarriedMail): Promise<void> {
    const decoded = mail.attachments.map(({ name, type, base64 }) => ({ filename: name, contentType: type, content: Buffer.from(base64, 'base64') }));
    const invitation = decoded.find(({ contentType }) => calendar.test(contentType));
    await this.transport.sendMail({
      from: { name: mail.fromName, address: this.address },
      to: { name: mail.toName, address: mail.toAddress },
      replyTo: mail.replyTo ?? undefined,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.messageId}@${this.address.split('@')[1]}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(mail.unsubscribeUrl === null ? {} : { 'List-Unsubscribe': `<${mail.unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
      attachments: decoded.filter((attachment) => attachment !== invitation),
      icalEvent: invitation && { method: calendar.exec(invitation.contentType)?.[1] ?? 'PUBLISH', filename: invitation.filename, content: invitation.content },
    });
  }

  close(): void {
    this.transport.close();
  }
}
