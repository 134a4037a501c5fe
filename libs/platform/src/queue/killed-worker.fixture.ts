// A worker process of its own, for specs that kill it: DATABASE and REDIS name its servers.
import { SystemClock } from '@cairn/kernel';
import { Logger } from '@nestjs/common';
import { databaseSource } from '../database/data-source.js';
import { Db } from '../database/db.js';
import { AcrossPractices } from './across-practices.js';
import { definedEvents } from './define-event.js';
import { WorkForce } from './work-force.js';
import { CountIt, Remind, specSettings } from './spec-work.fixture.js';

Logger.overrideLogger(false);
const databaseUrl = process.env['DATABASE'] ?? '';
const clock = new SystemClock();
const { source } = databaseSource({ url: databaseUrl, pool: 8 });
await source.initialize();
const db = new Db(source, clock);
const force = new WorkForce(
  specSettings(databaseUrl, process.env['REDIS']),
  new AcrossPractices(databaseUrl),
  clock,
  [new CountIt(db, 20), new Remind(db)],
  definedEvents.names,
);
await force.start();
process.stdout.write('ready\n');
