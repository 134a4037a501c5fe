import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DraftStep } from '../drafts/draft-steps.js';
import { FindingCodeEnum } from '../findings/finding-enums.js';
import type { FindingCode } from '../findings/finding-codes.js';
import { DraftStepEnum } from '../okrs-enums.js';
import { exampleKinds, type ExampleKind } from './example.js';

export const ExampleKindEnum = Object.fromEntries(exampleKinds.map((kind) => [kind, kind])) as Readonly<Record<ExampleKind, ExampleKind>>;
registerEnumType(ExampleKindEnum, { name: 'OkrExampleKind' });

@ObjectType({ description: 'The same thing said weakly and strongly.' })
export class OkrExample {
  @Field(() => ID)
  id: string;
  @Field(() => ExampleKindEnum)
  kind: ExampleKind;
  @Field(() => DraftStepEnum)
  step: DraftStep;
  @Field(() => String)
  industry: string;
  @Field(() => String)
  weak: string;
  @Field(() => String)
  strong: string;
  @Field(() => String, { description: 'What makes the difference, in one sentence.' })
  why: string;
  @Field(() => [FindingCodeEnum], { description: 'What the checks notice on the weak one.' })
  findings: FindingCode[];
}
