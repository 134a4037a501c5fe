import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';

declare module '@apollo/client' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how Apollo takes the types
  interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
