import type { Provider, Type } from '@nestjs/common';

/** Applications: what Nest has to make for them. */
export const applicationsProviders: readonly Provider[] = [];
export const applicationsControllers: readonly Type[] = [];
