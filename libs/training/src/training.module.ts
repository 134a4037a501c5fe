import { type DynamicModule, Module } from '@nestjs/common';
import { gateProviders, gateQueries, gateUseCases } from './gate.providers.js';
import { TrainingOptions } from './training.options.js';
import { workshopControllers, workshopDoors, workshopJobs, workshopQueries, workshopUseCases } from './workshops.providers.js';

/** Workshops, attendance, clearance: the training gate. */
@Module({})
export class TrainingModule {
  static with(options: TrainingOptions): DynamicModule {
    const told = { provide: TrainingOptions, useValue: options };
    return {
      module: TrainingModule,
      controllers: [...workshopControllers],
      providers: [told, ...gateProviders, ...gateUseCases, ...gateQueries, ...workshopUseCases, ...workshopQueries, ...workshopDoors, ...workshopJobs],
      exports: [...gateUseCases, ...gateQueries, ...workshopUseCases, ...workshopQueries],
    };
  }
}
