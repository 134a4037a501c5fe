import { type DynamicModule, Module } from '@nestjs/common';
import { AcrossPractices } from '../queue/across-practices.js';
import { Mailbox } from './mailbox.js';
import { MailboxController } from './mailbox.controller.js';

/** `/mailbox`. Imported by the web server when it has no mail server. */
@Module({})
export class MailboxModule {
  static of(options: { readonly databaseUrl: string }): DynamicModule {
    const mailbox = { provide: Mailbox, useFactory: () => new Mailbox(new AcrossPractices(options.databaseUrl, 1)) };
    return { module: MailboxModule, controllers: [MailboxController], providers: [mailbox] };
  }
}
