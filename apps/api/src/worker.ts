import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NestLog, stopOnSignal } from '@cairn/platform';
import { beginProcess, couldNotStart } from './process.js';
import { WorkerModule } from './worker.module.js';

const begun = beginProcess('worker');
const { log } = begun;

async function work(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule.of(begun), { logger: new NestLog(log), abortOnError: false });
  stopOnSignal(app, { log });
  log.info('Working');
}

work().catch(couldNotStart(log));
