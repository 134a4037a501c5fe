import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AvailableAction, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { QuestionKindEnum, VersionStatusEnum } from '../certification-enums.js';
import type { QuestionKind, VersionStatus } from '../certification-kinds.js';

@ObjectType('BankOption')
@InputType('BankOptionInput')
export class BankOption {
  @Field(() => String)
  text: string;
  @Field(() => Boolean, { description: 'Of an order: what stands here does not matter.' })
  right: boolean;
}

@ObjectType({ description: 'With its right answer: for those who write programmes.' })
export class BankQuestion {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => QuestionKindEnum)
  kind: QuestionKind;
  @Field(() => String, { description: 'What feedback names.' })
  topic: string;
  @Field(() => String)
  text: string;
  @Field(() => String)
  explanation: string;
  @Field(() => String, { nullable: true, description: 'Key of what explains it, of the material of its bank.' })
  explainedIn: string | null;
  @Field(() => [BankOption], { description: 'Of an order: as they belong.' })
  options: BankOption[];
  @Field(() => Boolean, { nullable: true })
  truth: boolean | null;
  @Field(() => Float, { nullable: true })
  number: number | null;
  @Field(() => Float, { nullable: true })
  tolerance: number | null;
  @Field(() => [String])
  accepted: string[];
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class BankUse {
  @Field(() => String)
  title: string;
  @Field(() => Int, { description: 'Questions of one attempt.' })
  take: number;
}

@ObjectType({ description: 'What can be read or watched in a version.' })
export class BankMaterial {
  @Field(() => String)
  key: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  moduleTitle: string;
}

@ObjectType({ description: 'Questions that quizzes or the exam of a version draw from.' })
export class QuestionBank {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  key: string;
  @Field(() => String)
  title: string;
  @Field(() => Int)
  version: number;
  @Field(() => UuidScalar)
  versionId: string;
  @Field(() => Int)
  versionNumber: number;
  @Field(() => VersionStatusEnum)
  status: VersionStatus;
  @Field(() => String)
  programmeTitle: string;
  @Field(() => [BankUse])
  uses: BankUse[];
  @Field(() => [BankMaterial])
  material: BankMaterial[];
  @Field(() => [BankQuestion])
  questions: BankQuestion[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class QuestionBankPayload {
  @Field(() => QuestionBank, { nullable: true })
  bank?: QuestionBank | null;
  @Field(() => [UserError])
  errors: UserError[];
}

@InputType()
export class AddQuestionBankArgs extends MutationInput {
  @Field(() => UuidScalar)
  versionId: string;
  @Field(() => String)
  title: string;
}

@InputType()
export class RenameQuestionBankArgs extends MutationInput {
  @Field(() => UuidScalar)
  bankId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String)
  title: string;
}

@InputType()
export class RemoveQuestionBankArgs extends MutationInput {
  @Field(() => UuidScalar)
  bankId: string;
}

@InputType({ isAbstract: true })
abstract class QuestionFields extends MutationInput {
  @Field(() => QuestionKindEnum)
  kind: QuestionKind;
  @Field(() => String)
  topic: string;
  @Field(() => String)
  text: string;
  @Field(() => String)
  explanation: string;
  @Field(() => String, { nullable: true, description: 'Key of what explains it; trainees who missed it are led there.' })
  explainedIn?: string | null;
  @Field(() => [BankOption])
  options: BankOption[];
  @Field(() => Boolean, { nullable: true })
  truth?: boolean | null;
  @Field(() => Float, { nullable: true })
  number?: number | null;
  @Field(() => Float, { nullable: true })
  tolerance?: number | null;
  @Field(() => [String])
  accepted: string[];
}

@InputType()
export class AddBankQuestionArgs extends QuestionFields {
  @Field(() => UuidScalar)
  bankId: string;
}

@InputType()
export class EditBankQuestionArgs extends QuestionFields {
  @Field(() => UuidScalar)
  questionId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class PutQuestionAsideArgs extends MutationInput {
  @Field(() => UuidScalar)
  questionId: string;
  @Field(() => Int)
  version: number;
}
