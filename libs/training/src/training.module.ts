import { type DynamicModule, Module } from '@nestjs/common';
import { gateProviders } from './gate.providers.js';
import './workshops.providers.js';
import { TrainingOptions } from './training.options.js';

/** Workshops, attendance, clearance: the training gate. */
@Module({})
export class TrainingModule {
  static with(options: TrainingOptions): DynamicModule {
    const told = { provide: TrainingOptions, useValue: options };
    return { module: TrainingModule, controllers: [], providers: [told, ...gateProviders], exports: [] };
  }
}
