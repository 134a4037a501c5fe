import { Field, InputType, Int } from '@nestjs/graphql';
import { DayScalar, MutationInput, UuidScalar } from '@cairn/platform';
import { TemplateInput } from '../phases/phase.types.js';
import { ModeEnum } from './engagement.enums.js';
import type { Mode } from './engagement.rules.js';

@InputType({ isAbstract: true })
abstract class EngagementActInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => Int)
  version: number;
}

@InputType()
export class StartEngagementInput extends MutationInput {
  @Field(() => UuidScalar)
  clientId: string;

  @Field(() => ModeEnum)
  mode: Mode;

  @Field(() => DayScalar)
  startsOn: string;

  @Field(() => TemplateInput, { nullable: true, description: 'Other lengths than the practice’s usual ones.' })
  template?: TemplateInput | null;

  @Field(() => String, { nullable: true })
  outcome?: string | null;

  @Field(() => UuidScalar, { nullable: true, description: 'The viewer unless told; only the owner names somebody else.' })
  leadCoachId?: string | null;
}

@InputType()
export class ExtendEngagementInput extends EngagementActInput {
  @Field(() => String)
  reason: string;

  @Field(() => Int, { nullable: true, description: 'The practice’s usual length unless told.' })
  cycleMonths?: number | null;
}

@InputType()
export class PauseEngagementInput extends EngagementActInput {
  @Field(() => String)
  reason: string;

  @Field(() => DayScalar, { nullable: true, description: 'Today unless told.' })
  on?: string | null;
}

@InputType()
export class ResumeEngagementInput extends EngagementActInput {
  @Field(() => Boolean, { description: 'Whether the plan moves by the days that were lost.' })
  moveDates: boolean;
}

@InputType()
export class CloseEngagementInput extends EngagementActInput {
  @Field(() => String)
  reason: string;
}

@InputType()
export class SwitchModeInput extends EngagementActInput {
  @Field(() => ModeEnum)
  mode: Mode;

  @Field(() => String)
  reason: string;
}

@InputType()
export class SetOutcomeInput extends EngagementActInput {
  @Field(() => String, { description: 'One sentence; empty takes it away.' })
  outcome: string;
}
