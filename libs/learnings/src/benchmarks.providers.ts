import type { Provider } from '@nestjs/common';

/** What many clients chose: what Nest has to make for it. */
export const benchmarksProviders: readonly Provider[] = [];
