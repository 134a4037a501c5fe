import type { Provider } from '@nestjs/common';
import { BenchmarkQueries } from './benchmarks/benchmark.queries.js';
import { BenchmarkResolver } from './benchmarks/benchmark.resolver.js';
// The rows are known wherever the module is.
import './benchmarks/benchmark-cell.entity.js';
import './benchmarks/benchmark-fact.entity.js';
import { BeginCounting, CountBenchmarksNightly, StopCounting } from './benchmarks/count-benchmarks.job.js';

/** What many clients chose: what Nest has to make for it. */
export const benchmarksProviders: readonly Provider[] = [BenchmarkQueries, BenchmarkResolver, CountBenchmarksNightly, BeginCounting, StopCounting];
