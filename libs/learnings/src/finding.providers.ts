import type { Provider } from '@nestjs/common';

/** Finding, offering and using learnings: what Nest has to make for them. */
export const findingProviders: readonly Provider[] = [];
