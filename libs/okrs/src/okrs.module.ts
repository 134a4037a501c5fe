import { type DynamicModule, Module } from '@nestjs/common';
import { draftParts, draftQueries, draftUseCases } from './drafts.providers.js';
import { OkrsOptions } from './okrs.options.js';
import { sheetControllers, sheetProviders, sheetUseCases } from './sheets/sheets.providers.js';

/** Cycles, missions, objectives, key results and what is checked on them. */
@Module({})
export class OkrsModule {
  static with(options: OkrsOptions): DynamicModule {
    const told = { provide: OkrsOptions, useValue: options };
    return {
      module: OkrsModule,
      controllers: [...sheetControllers],
      providers: [told, ...draftUseCases, ...draftQueries, ...draftParts, ...sheetProviders],
      exports: [...draftUseCases, ...draftQueries, ...sheetUseCases],
    };
  }
}
