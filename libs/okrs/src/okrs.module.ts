import { type DynamicModule, Module } from '@nestjs/common';
import { checksQueries, checksResolvers, checksUseCases } from './checks.providers.js';
import { draftParts, draftQueries, draftUseCases } from './drafts.providers.js';
import { OkrsOptions } from './okrs.options.js';
import { reviewParts, reviewQueries, reviewUseCases } from './review.providers.js';
import { sheetControllers, sheetProviders, sheetUseCases } from './sheets/sheets.providers.js';

/** Cycles, missions, objectives, key results and what is checked on them. */
@Module({})
export class OkrsModule {
  static with(options: OkrsOptions): DynamicModule {
    const told = { provide: OkrsOptions, useValue: options };
    return {
      module: OkrsModule,
      controllers: [...sheetControllers],
      providers: [
        told,
        ...checksUseCases,
        ...checksQueries,
        ...checksResolvers,
        ...draftUseCases,
        ...draftQueries,
        ...draftParts,
        ...sheetProviders,
        ...reviewUseCases,
        ...reviewQueries,
        ...reviewParts,
      ],
      exports: [...checksUseCases, ...checksQueries, ...draftUseCases, ...draftQueries, ...sheetUseCases, ...reviewUseCases, ...reviewQueries],
    };
  }
}
