/** What the sanitiser says, for the texts of this context. */
export { findingKinds, nameKinds, type Finding, type FindingKind, type TextField } from '@cairn/engagements';
