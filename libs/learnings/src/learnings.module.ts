import { type DynamicModule, Module } from '@nestjs/common';
import './learning-enums.js';
import { benchmarksProviders } from './benchmarks.providers.js';
import { caseStudiesControllers, caseStudiesProviders } from './case-studies.providers.js';
import { citationsProviders } from './citations.providers.js';
import { findingProviders } from './finding.providers.js';
import { LearningsOptions } from './learnings.options.js';
import { tipsControllers, tipsProviders } from './tips.providers.js';
import { writingProviders } from './writing.providers.js';

const parts = [...writingProviders, ...benchmarksProviders, ...findingProviders, ...citationsProviders, ...tipsProviders, ...caseStudiesProviders];

/** What one client taught, kept so that it helps the next and never tells on the first. */
@Module({})
export class LearningsModule {
  static with(options: LearningsOptions): DynamicModule {
    return {
      module: LearningsModule,
      controllers: [...caseStudiesControllers, ...tipsControllers],
      providers: [{ provide: LearningsOptions, useValue: options }, ...parts],
      exports: [...parts],
    };
  }
}
