import type { Provider } from '@nestjs/common';

/** Tips, comments and questions: what Nest has to make for them. */
export const tipsProviders: readonly Provider[] = [];
