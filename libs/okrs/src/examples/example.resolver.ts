import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires, signedIn } from '@cairn/platform';
import type { DraftStep } from '../drafts/draft-steps.js';
import type { FindingCode } from '../findings/finding-codes.js';
import { FindingCodeEnum } from '../findings/finding-enums.js';
import { DraftStepEnum } from '../okrs-enums.js';
import type { ExampleKind } from './example.js';
import { ExampleKindEnum, OkrExample } from './example.types.js';
import { examplesFor } from './examples.js';

@Resolver(() => OkrExample)
export class ExampleResolver {
  @Query(() => [OkrExample], { name: 'okrExamples', description: 'Examples from weak to strong, all or those for a step, a finding or a kind of text.' })
  @Requires(signedIn)
  read(
    @Args('step', { type: () => DraftStepEnum, nullable: true }) step?: DraftStep | null,
    @Args('finding', { type: () => FindingCodeEnum, nullable: true }) finding?: FindingCode | null,
    @Args('kind', { type: () => ExampleKindEnum, nullable: true }) kind?: ExampleKind | null,
  ): OkrExample[] {
    return examplesFor({ step: step ?? null, finding: finding ?? null, kind: kind ?? null }).map(({ key, ...example }) => ({
      ...example,
      id: key,
      findings: [...example.findings],
    }));
  }
}
