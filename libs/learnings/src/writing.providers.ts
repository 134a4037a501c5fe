import type { Provider } from '@nestjs/common';
// The rows are known wherever the module is.
import './learnings/learning.entity.js';
import './origins/learning-origin.entity.js';
import './reviews/learning-review.entity.js';
import './sanitising/kept-finding.entity.js';
import './shared/shared-learning.entity.js';

/** Writing down, sharing and reviewing: what Nest has to make for them. */
export const writingProviders: readonly Provider[] = [];
