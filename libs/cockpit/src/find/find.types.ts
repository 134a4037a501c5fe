import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export const FoundKindEnum = { CLIENT: 'CLIENT', PERSON: 'PERSON', TEAM: 'TEAM' } as const;
registerEnumType(FoundKindEnum, { name: 'FoundKind' });

@ObjectType({ description: 'Something the palette can go to.' })
export class Found {
  @Field(() => FoundKindEnum) kind: keyof typeof FoundKindEnum;
  @Field(() => String) id: string;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true, description: 'Where it belongs.' }) context: string | null;
  @Field(() => String) path: string;
}
