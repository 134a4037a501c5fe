import type { Provider, Type } from '@nestjs/common';

/** Assignments, observed sessions, reviews: what Nest has to make for them. */
export const assessingProviders: readonly Provider[] = [];
export const assessingControllers: readonly Type[] = [];
