import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, UuidScalar } from '@cairn/platform';
import type { DraftStep } from '../drafts/draft-steps.js';
import { DraftStepEnum } from '../okrs-enums.js';
import type { FindingCode } from './finding-codes.js';
import { AnswerKindEnum, CopiedKindEnum, FindingCodeEnum, FindingKindEnum, FindingSubjectEnum, OfferActEnum } from './finding-enums.js';
import type { AnswerKind, CopiedFrom as CopiedFromFacts, FindingKind, OfferAct, SubjectType } from './finding.js';

@ObjectType({ description: 'Characters of a text as it was typed, in UTF-16 units; the end is not part of it.' })
export class TextSpan {
  @Field(() => Int)
  start: number;
  @Field(() => Int)
  end: number;
}

@ObjectType({ description: 'Where a finding belongs.' })
export class FindingSubject {
  @Field(() => FindingSubjectEnum)
  type: SubjectType;
  @Field(() => UuidScalar, { nullable: true, description: 'Of the objective or line.' })
  id: string | null;
  @Field(() => String, { description: 'Name of the field that the mark belongs to.' })
  field: string;
}

@ObjectType({ description: 'What can be done about a finding. It never brings a new wording.' })
export class FindingOffer {
  @Field(() => OfferActEnum)
  act: OfferAct;
  @Field(() => String)
  label: string;
  @Field(() => String, { nullable: true, description: 'For `askWaiver`.' })
  parameterKey: string | null;
}

@ObjectType()
export class SharedWord {
  @Field(() => TextSpan, { description: 'In the text of the draft.' })
  span: TextSpan;
  @Field(() => String)
  word: string;
}

@ObjectType({ description: 'The text of a higher level that this one is like.' })
export class CopiedFrom {
  @Field(() => UuidScalar)
  lineId: string;
  @Field(() => CopiedKindEnum)
  kind: CopiedFromFacts['kind'];
  @Field(() => String)
  teamName: string;
  @Field(() => String, { nullable: true, description: 'Null while that team is still writing and this reader may not look.' })
  text: string | null;
  @Field(() => Int, { description: '0 to 100: how alike both are, by the words that carry meaning.' })
  percent: number;
  @Field(() => [SharedWord])
  shared: SharedWord[];
}

@ObjectType()
export class FindingAnswer {
  @Field(() => AnswerKindEnum)
  kind: AnswerKind;
  @Field(() => String)
  words: string;
  @Field(() => String)
  byName: string;
  @Field(() => InstantScalar)
  at: Instant;
}

@ObjectType({ description: 'Something that a check noticed on a draft.' })
export class DraftFinding {
  @Field(() => String, { description: 'Stable while the matter is the same.' })
  key: string;
  @Field(() => FindingCodeEnum)
  code: FindingCode;
  @Field(() => FindingKindEnum)
  kind: FindingKind;
  @Field(() => DraftStepEnum)
  step: DraftStep;
  @Field(() => FindingSubject)
  subject: FindingSubject;
  @Field(() => TextSpan, { nullable: true, description: 'The words in question.' })
  span: TextSpan | null;
  @Field(() => String)
  words: string;
  @Field(() => String, { nullable: true, description: 'The parameter that it follows from, or that explains it.' })
  parameterKey: string | null;
  @Field(() => Int, { nullable: true, description: '1 to 10; null for parameters without a number.' })
  parameterNumber: number | null;
  @Field(() => String)
  reason: string;
  @Field(() => [FindingOffer], { description: 'Best first.' })
  offers: FindingOffer[];
  @Field(() => String, { nullable: true, description: 'What a coach would ask.' })
  question: string | null;
  @Field(() => CopiedFrom, { nullable: true })
  copiedFrom: CopiedFrom | null;
  @Field(() => DayScalar, { nullable: true, description: 'Last day of the exception that covers it.' })
  waivedUntil: Day | null;
  @Field(() => Boolean)
  answered: boolean;
  @Field(() => FindingAnswer, { nullable: true })
  answer: FindingAnswer | null;
  @Field(() => Int, { description: 'For the next answer.' })
  answerVersion: number;
  @Field(() => [AvailableAction], { description: 'answerFinding, putFindingAside, undoFindingAnswer: all by the mutation `answerFinding`.' })
  availableActions: AvailableAction[];
}
