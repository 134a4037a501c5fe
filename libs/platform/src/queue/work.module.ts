import { type BeforeApplicationShutdown, type DynamicModule, Inject, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Clock } from '@cairn/kernel';
import { DeliverMail } from '../mail/deliver-mail.js';
import { MailCarrier, SmtpCarrier } from '../mail/mail-carrier.js';
import { AnchorRecords } from '../records/anchor-records.js';
import { AcrossPractices } from './across-practices.js';
import { definedEvents } from './define-event.js';
import { definedJobs, type JobDefinition, type JobHandler } from './define-job.js';
import { handlerFaults } from './jobs.rules.js';
import { WorkForce } from './work-force.js';
import type { WorkSettings } from './work-settings.js';

const WORK_SETTINGS = Symbol('WORK_SETTINGS');

const looksLikeHandler = (instance: unknown): instance is JobHandler<JobDefinition> =>
  typeof instance === 'object' && instance !== null && 'job' in instance && 'handle' in instance && typeof instance.handle === 'function';

/** Finds the handlers among all providers when the worker boots. Throws when a job has not exactly one, or a handler has no job. */
@Injectable()
export class Work implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private force: WorkForce | undefined;

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(WORK_SETTINGS) private readonly settings: WorkSettings,
    @Inject(AcrossPractices) private readonly across: AcrossPractices,
    @Inject(AnchorRecords) private readonly anchors: AnchorRecords,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = this.handlers();
    const faults = handlerFaults(
      definedJobs.all,
      handlers.map((handler) => ({ className: handler.constructor.name, job: handler.job })),
    );
    if (faults.length > 0) throw new Error(faults.join('\n'));
    await this.anchors.plan();
    this.force = new WorkForce(this.settings, this.across, this.clock, handlers, definedEvents.names);
    await this.force.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.force?.stop();
    await this.across.close();
  }

  private handlers(): JobHandler<JobDefinition>[] {
    const instances = this.discovery.getProviders().map((provider) => provider.instance as unknown);
    return [...new Set(instances.filter(looksLikeHandler))];
  }
}

/** Imported by the worker alone: whoever imports it works on the queue. It brings the platform's own jobs. */
@Module({})
export class WorkModule {
  static with(settings: WorkSettings): DynamicModule {
    const { smtpUrl, from } = settings.mail;
    return {
      module: WorkModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: WORK_SETTINGS, useValue: settings },
        { provide: AcrossPractices, useFactory: () => new AcrossPractices(settings.databaseUrl) },
        { provide: MailCarrier, useFactory: () => (smtpUrl ? new SmtpCarrier(smtpUrl, from) : null) },
        DeliverMail,
        AnchorRecords,
        Work,
      ],
    };
  }
}
