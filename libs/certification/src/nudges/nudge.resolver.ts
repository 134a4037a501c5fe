import { Inject } from '@nestjs/common';
import { Args, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, MutationInput, refused, Requires, UserError, UuidScalar } from '@cairn/platform';
import { assess } from '../certification.permissions.js';
import { NudgeTrainee, UndoTraineeNudge } from './nudge-trainee.js';

@InputType()
export class NudgeTraineeArgs extends MutationInput {
  @Field(() => UuidScalar)
  traineeId: string;
}

@InputType()
export class UndoTraineeNudgeArgs extends MutationInput {
  @Field(() => UuidScalar)
  nudgeId: string;
}

@ObjectType()
export class TraineeNudgePayload {
  @Field(() => UuidScalar, { nullable: true, description: 'For taking it back in its first ten seconds.' })
  nudgeId?: string | null;
  @Field(() => UuidScalar, { nullable: true })
  traineeId?: string | null;
  @Field(() => [UserError])
  errors: UserError[];
}

const payload = (result: Result<{ nudgeId: string; traineeId: string }>): TraineeNudgePayload =>
  result.ok ? { ...result.value, errors: [] } : refused(result.error);

@Resolver(() => TraineeNudgePayload)
export class NudgeResolver {
  constructor(
    @Inject(NudgeTrainee) private readonly nudgeTrainee: NudgeTrainee,
    @Inject(UndoTraineeNudge) private readonly undoNudge: UndoTraineeNudge,
  ) {}

  @Mutation(() => TraineeNudgePayload, { name: 'nudgeTrainee', description: 'Asks a trainee how they are, by mail; it goes out after ten seconds.' })
  @Requires(assess)
  async nudge(@CurrentViewer() viewer: Viewer, @Args('input') input: NudgeTraineeArgs): Promise<TraineeNudgePayload> {
    return payload(await this.nudgeTrainee.run(viewer, input));
  }

  @Mutation(() => TraineeNudgePayload, { name: 'undoTraineeNudge', description: 'Within ten seconds.' })
  @Requires(assess)
  async undo(@CurrentViewer() viewer: Viewer, @Args('input') input: UndoTraineeNudgeArgs): Promise<TraineeNudgePayload> {
    return payload(await this.undoNudge.run(viewer, input));
  }
}
