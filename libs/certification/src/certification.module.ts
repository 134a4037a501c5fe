import { type DynamicModule, Module } from '@nestjs/common';
import { applicationsControllers, applicationsProviders } from './applications.providers.js';
import { assessingControllers, assessingProviders } from './assessing.providers.js';
import { certificatesControllers, certificatesProviders } from './certificates.providers.js';
import { CertificationOptions } from './certification.options.js';
import { learningControllers, learningProviders } from './learning.providers.js';
import { programmesControllers, programmesProviders } from './programmes.providers.js';

const parts = [...programmesProviders, ...applicationsProviders, ...learningProviders, ...assessingProviders, ...certificatesProviders];

/** From a programme's page to a certificate that anyone can check. */
@Module({})
export class CertificationModule {
  static with(options: CertificationOptions): DynamicModule {
    return {
      module: CertificationModule,
      controllers: [...programmesControllers, ...applicationsControllers, ...learningControllers, ...assessingControllers, ...certificatesControllers],
      providers: [{ provide: CertificationOptions, useValue: options }, ...parts],
      exports: [...parts],
    };
  }
}
