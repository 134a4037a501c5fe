import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { ClientNameKind } from './client-name.rules.js';

export const ClientNameKindEnum = { PRODUCT: 'PRODUCT', OTHER_NAME: 'OTHER_NAME' } as const;
registerEnumType(ClientNameKindEnum, { name: 'ClientNameKind', description: 'A product of the client, or another name of the client itself.' });

@ObjectType({ description: 'Another name that points to a client. No text that leaves the engagement may carry it.' })
export class ClientName {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => ClientNameKindEnum)
  kind: ClientNameKind;

  @Field(() => String)
  name: string;
}

@InputType()
export class AddClientNameInput extends MutationInput {
  @Field(() => UuidScalar)
  clientId: string;

  @Field(() => ClientNameKindEnum)
  kind: ClientNameKind;

  @Field(() => String)
  name: string;
}

@InputType()
export class RemoveClientNameInput extends MutationInput {
  @Field(() => UuidScalar)
  clientNameId: string;
}

@ObjectType()
export class ClientNamesPayload {
  @Field(() => [ClientName], { nullable: true, description: 'All names of the client after the change.' })
  names?: ClientName[] | null;

  @Field(() => [UserError])
  errors: UserError[];
}
