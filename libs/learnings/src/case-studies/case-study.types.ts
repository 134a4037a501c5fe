import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { consentLevelEnum, type ConsentLevel } from '@cairn/deployment';
import { AvailableAction, DayScalar, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import { ChartKindEnum, StudyPlaceEnum, StudyStageEnum } from './case-study-enums.js';
import type { ChartKind, StudyPlace, StudyStage } from './case-study-kinds.js';

@ObjectType({ description: 'What the record says since the draft was assembled last.' })
export class CaseStudyNews {
  @Field(() => String)
  id: string;
  @Field(() => String)
  text: string;
  @Field(() => String, { nullable: true, description: 'What stood in the draft for the same fact.' })
  before: string | null;
}

@ObjectType({ description: 'One part of the document. An empty body is not published.' })
export class CaseStudySection {
  @Field(() => String)
  key: string;
  @Field(() => String)
  heading: string;
  @Field(() => String, { description: 'Paragraphs parted by empty lines; lines of a list begin with a dash.' })
  body: string;
  @Field(() => String, { description: 'What belongs here, for who writes it.' })
  prompt: string;
  @Field(() => [CaseStudyNews])
  news: CaseStudyNews[];
}

@ObjectType({ description: 'A figure that the record has.' })
export class CaseStudyChart {
  @Field(() => ChartKindEnum)
  kind: ChartKind;
  @Field(() => String)
  heading: string;
  @Field(() => Boolean)
  isShown: boolean;
  @Field(() => [String], { description: 'What it shows, in words; they stand in the text with it.' })
  words: readonly string[];
}

@ObjectType({ description: 'Words that could tell who it was.' })
export class CaseStudyFinding {
  @Field(() => String, { description: '`title`, the key of a part, or that key with `:heading`.' })
  field: string;
  @Field(() => Int, { description: 'In UTF-16 units of that text.' })
  start: number;
  @Field(() => Int)
  length: number;
  @Field(() => String)
  text: string;
  @Field(() => String)
  kind: string;
  @Field(() => String, { description: 'Why it was found.' })
  words: string;
  @Field(() => Boolean, { description: 'It has to be said otherwise before the client lead is asked.' })
  blocks: boolean;
}

@ObjectType({ description: 'A text of the case study that the client lead was asked about, and what became of it.' })
export class CaseStudyEdition {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => [String], { description: 'Where it is to stand, in words.' })
  places: readonly string[];
  @Field(() => InstantScalar)
  askedAt: Instant;
  @Field(() => String)
  askedByName: string;
  @Field(() => String, { nullable: true })
  answeredByName: string | null;
  @Field(() => InstantScalar, { nullable: true })
  answeredAt: Instant | null;
  @Field(() => String, { nullable: true, description: 'What the client lead wrote with the answer.' })
  note: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'The last day that was agreed to; null: until it is withdrawn.' })
  until: Day | null;
  @Field(() => InstantScalar, { nullable: true })
  publishedAt: Instant | null;
  @Field(() => String, { nullable: true, description: 'Where anybody reads it, if it stands on a public page.' })
  publicPath: string | null;
}

@ObjectType({ description: 'The story of one engagement, for its coaches.' })
export class CaseStudy {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int)
  version: number;
  @Field(() => StudyStageEnum)
  stage: StudyStage;
  @Field(() => String, { description: 'How it stands, and what comes next.' })
  standing: string;
  @Field(() => String)
  title: string;
  @Field(() => Boolean, { description: 'Told with the client’s name; else by what may be known of it.' })
  isNamed: boolean;
  @Field(() => [CaseStudySection])
  sections: CaseStudySection[];
  @Field(() => [CaseStudyChart])
  charts: CaseStudyChart[];
  @Field(() => [CaseStudyFinding], { description: 'Empty for readers who do not write it.' })
  findings: CaseStudyFinding[];
  @Field(() => Int, { description: 'Of the text as it would be published.' })
  wordCount: number;
  @Field(() => InstantScalar)
  assembledAt: Instant;
  @Field(() => InstantScalar)
  editedAt: Instant;
  @Field(() => String)
  editedByName: string;
  @Field(() => CaseStudyEdition, { nullable: true, description: 'Waits for the client lead, was refused, or was agreed to and is not published.' })
  asked: CaseStudyEdition | null;
  @Field(() => CaseStudyEdition, { nullable: true, description: 'What others read now.' })
  published: CaseStudyEdition | null;
  @Field(() => Boolean, { description: 'The draft has other words than the text that was agreed to last.' })
  isChanged: boolean;
  @Field(() => String, { description: 'The draft as it would look.' })
  previewPath: string;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'The case study of a client’s engagement, or the place for one.' })
export class CaseStudyPage {
  @Field(() => UuidScalar, { description: 'Of the engagement.' })
  id: string;
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientName: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => consentLevelEnum, { description: 'What the client allows for this engagement.' })
  consentLevel: ConsentLevel;
  @Field(() => String, { description: 'What that means for a case study.' })
  consentWords: string;
  @Field(() => CaseStudy, { nullable: true })
  study: CaseStudy | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class CaseStudyPayload {
  @Field(() => CaseStudyPage, { nullable: true })
  page?: CaseStudyPage | null;
  @Field(() => [UserError])
  errors: UserError[];
}

@ObjectType({ description: 'A published case study, for whoever may read it where the client agreed.' })
export class PublishedCaseStudy {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  title: string;
  @Field(() => [StudyPlaceEnum])
  places: readonly StudyPlace[];
  @Field(() => DayScalar)
  publishedOn: Day;
  @Field(() => DayScalar, { nullable: true })
  until: Day | null;
  @Field(() => String, { description: 'The public page, or one for readers who are signed in.' })
  path: string;
  @Field(() => Boolean)
  isPublic: boolean;
}
