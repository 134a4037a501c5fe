import { Inject } from '@nestjs/common';
import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, MutationInput, refused, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { LearningPathPayload } from '../progress/path.types.js';
import { GiveLeave, GrantAttempt } from './let-go-on.js';

@InputType()
export class GiveLeaveArgs extends MutationInput {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => UuidScalar, { nullable: true, description: 'Either a module or an item.' })
  moduleId?: string | null;
  @Field(() => UuidScalar, { nullable: true })
  itemId?: string | null;
  @Field(() => String)
  reason: string;
}

@InputType()
export class GrantAttemptArgs extends MutationInput {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => String)
  reason: string;
}

type Done = LearningPathPayload & { readonly traineeId?: string };
const done = (result: Result<{ traineeId: string }>): Done => (result.ok ? { traineeId: result.value.traineeId, errors: [] } : refused(result.error));

@Resolver()
export class LetGoOnResolver {
  constructor(
    @Inject(GiveLeave) private readonly giveLeave: GiveLeave,
    @Inject(GrantAttempt) private readonly grantAttempt: GrantAttempt,
  ) {}

  @Mutation(() => LearningPathPayload, { name: 'giveLeave', description: 'Lets a trainee begin something locked early, with a reason.' })
  @Requires(signedIn)
  async leave(@CurrentViewer() viewer: Viewer, @Args('input') input: GiveLeaveArgs): Promise<Done> {
    return done(await this.giveLeave.run(viewer, { ...input, moduleId: input.moduleId ?? null, itemId: input.itemId ?? null }));
  }

  @Mutation(() => LearningPathPayload, { name: 'grantAttempt', description: 'Another attempt at a quiz or exam for somebody who has used all of theirs.' })
  @Requires(signedIn)
  async attempt(@CurrentViewer() viewer: Viewer, @Args('input') input: GrantAttemptArgs): Promise<Done> {
    return done(await this.grantAttempt.run(viewer, input));
  }
}
