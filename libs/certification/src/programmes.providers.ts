import type { Provider, Type } from '@nestjs/common';

/** Programmes and cohorts: what Nest has to make for them. */
export const programmesProviders: readonly Provider[] = [];
export const programmesControllers: readonly Type[] = [];
