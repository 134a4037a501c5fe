import type { Provider, Type } from '@nestjs/common';

/** Certificates, renewal and the network: what Nest has to make for them. */
export const certificatesProviders: readonly Provider[] = [];
export const certificatesControllers: readonly Type[] = [];
