import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { inviteToStart, startInvitationDays } from '@cairn/identity';
import { DatabaseModule, Db, INSTALLATION, NestLog, systemScope } from '@cairn/platform';
import { beginProcess, couldNotStart } from './process.js';

// `npm run invite -- dana@example.org`: lets somebody start a practice where SIGNUP is not open. Prints the link and mails it.
const begun = beginProcess('invite');
const { config, clock, log } = begun;

async function invite(emails: readonly string[]): Promise<number> {
  const app = await NestFactory.createApplicationContext(DatabaseModule.connect({ url: config.databaseUrl, pool: 1 }, clock), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  try {
    let refused = 0;
    for (const email of emails) {
      const invited = await app.get(Db).tx(systemScope(INSTALLATION), (tx) => inviteToStart(tx, { email, publicUrl: config.publicUrl }));
      if (!invited.ok) refused += 1;
      process.stdout.write(
        invited.ok
          ? `${invited.value.email} may start a practice for ${startInvitationDays} days at\n  ${invited.value.link}\n`
          : `${email}: ${invited.error.message}\n`,
      );
    }
    if (refused < emails.length && config.signup === 'closed')
      process.stdout.write('SIGNUP is closed, so these links work only after it is set to invitation or open.\n');
    return refused === 0 ? 0 : 1;
  } finally {
    await app.close();
  }
}

const emails = process.argv.slice(2);
if (emails.length === 0) {
  process.stderr.write('Say whom to invite: npm run invite -- dana@example.org\n');
  process.exit(1);
}
invite(emails).then((code) => process.exit(code), couldNotStart(log));
