// A process of its own that certifies one trainee after the other, for the spec that kills it: DATABASE, DIRECTOR and TRAINEES say whom.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Viewer } from '@cairn/identity';
import { DatabaseModule, Db } from '@cairn/platform';
import { killedOptions } from './killed-issuer.options.fixture.js';
import { IssueCertificate } from './issue-certificate.js';

const { practiceId, personId, name } = JSON.parse(process.env['DIRECTOR'] ?? '{}') as { practiceId: string; personId: string; name: string };
const traineeIds = JSON.parse(process.env['TRAINEES'] ?? '[]') as string[];
const app = await NestFactory.createApplicationContext(DatabaseModule.connect({ url: process.env['DATABASE'] ?? '', pool: 4 }), { logger: false });
const issue = new IssueCertificate(app.get(Db), killedOptions);
const ids = { practiceId, personId, accountId: personId, sessionId: personId };
const roles = [{ role: 'CERTIFICATION_DIRECTOR' as const }];
const viewer = new Viewer({ ...ids, name, email: 'director@example.test', timeZone: 'Europe/Berlin', language: 'en', isSample: false, roles, coaching: [] });
process.stdout.write('ready\n');
for (const traineeId of traineeIds) {
  // The same key as before the kill, as a browser would send it again.
  const done = await issue.run(viewer, { idempotencyKey: `certify-${traineeId}`, traineeId });
  process.stdout.write(`${done.ok ? 'issued' : done.error.code}\n`);
}
await app.close();
