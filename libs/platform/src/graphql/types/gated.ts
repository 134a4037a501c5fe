import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Gated as GatedFacts } from '@cairn/kernel';
import { DayScalar } from '../scalars/day.scalar.js';

@ObjectType({ description: 'A person as far as a sentence about a gate needs them.' })
export class PersonRef {
  @Field(() => String)
  name: string;
}

@ObjectType({ description: 'The agreement behind a gate.' })
export class RuleRef {
  @Field(() => String)
  text: string;

  @Field(() => String, { nullable: true })
  decidedBy: string | null;

  @Field(() => DayScalar, { nullable: true })
  decidedOn: string | null;
}

@ObjectType({ description: 'Where to go meanwhile, or to get something done.' })
export class LinkRef {
  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'A path of the portal.' })
  path: string;
}

@ObjectType({ description: 'One thing that is left to do before a gate opens.' })
export class GateStep {
  @Field(() => String)
  text: string;

  @Field(() => DayScalar, { nullable: true })
  dueOn: string | null;

  @Field(() => LinkRef, { nullable: true, description: 'Where this reader gets it done; null: not theirs to do.' })
  act: LinkRef | null;
}

@ObjectType({ description: 'Locked for now: what it waits for, how far that is, and who may open it early.' })
export class Gated {
  @Field(() => String)
  code: string;

  @Field(() => String)
  headline: string;

  @Field(() => Int, { nullable: true })
  done: number | null;

  @Field(() => Int, { nullable: true })
  total: number | null;

  @Field(() => DayScalar, { nullable: true })
  dueOn: string | null;

  @Field(() => String, { nullable: true, description: 'Goes before the day, in the middle of a sentence: “drafting is planned for”.' })
  dueWords: string | null;

  @Field(() => RuleRef, { nullable: true })
  rule: RuleRef | null;

  @Field(() => [GateStep])
  left: GateStep[];

  @Field(() => [LinkRef])
  meanwhile: LinkRef[];

  @Field(() => Boolean, { description: 'Whether this reader may open it early.' })
  canOverride: boolean;

  @Field(() => [PersonRef])
  overrideBy: PersonRef[];
}

/** What a rule said, in the shape of the schema. */
export const gated = (facts: GatedFacts): Gated => ({
  code: facts.code,
  headline: facts.headline,
  done: facts.done ?? null,
  total: facts.total ?? null,
  dueOn: facts.dueOn ?? null,
  dueWords: facts.dueWords ?? null,
  rule: facts.rule ? { text: facts.rule.text, decidedBy: facts.rule.decidedBy ?? null, decidedOn: facts.rule.decidedOn ?? null } : null,
  left: facts.left.map(({ text, dueOn, act }) => ({ text, dueOn: dueOn ?? null, act: act ?? null })),
  meanwhile: facts.meanwhile.map(({ text, path }) => ({ text, path })),
  canOverride: facts.canOverride,
  overrideBy: facts.overrideBy.map((name) => ({ name })),
});
