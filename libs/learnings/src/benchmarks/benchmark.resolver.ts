import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn } from '@cairn/platform';
import { seePracticeBenchmarks } from '../learnings.permissions.js';
import { BenchmarkQueries } from './benchmark.queries.js';
import { Benchmark } from './benchmark.types.js';

@Resolver(() => Benchmark)
export class BenchmarkResolver {
  constructor(@Inject(BenchmarkQueries) private readonly queries: BenchmarkQueries) {}

  @Query(() => [Benchmark], {
    description: 'What clients like this one chose, parameter by parameter; for its coaches. Empty while fewer than five agree to be counted.',
  })
  @Requires(signedIn)
  benchmarks(@CurrentViewer() viewer: Viewer, @Args('client') client: string): Promise<Benchmark[]> {
    return this.queries.ofClient(viewer, client);
  }

  @Query(() => [Benchmark], { description: 'What clients of the practice choose; all clients first, then narrower groups.' })
  @Requires(seePracticeBenchmarks)
  practiceBenchmarks(@CurrentViewer() viewer: Viewer): Promise<Benchmark[]> {
    return this.queries.ofPractice(viewer);
  }
}
