import type { Provider, Type } from '@nestjs/common';

/** Case studies and their public pages: what Nest has to make for them. */
export const caseStudiesProviders: readonly Provider[] = [];
export const caseStudiesControllers: readonly Type[] = [];
