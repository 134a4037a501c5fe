import type { ProfileAudience, ProfileField, SaveNetworkProfileArgs } from '../../graphql/graphql.js';
import type { ProfileFacts } from './network.documents.js';

export interface ProfileValues {
  audience: ProfileAudience;
  headline: string;
  about: string;
  /** Parted by commas. */
  languages: string;
  regions: string;
  industries: string;
  website: string;
  shown: ProfileField[];
}

export const fieldWords: Readonly<Record<ProfileField, string>> = {
  headline: 'The line below my name',
  about: 'What I say of myself',
  languages: 'Languages',
  regions: 'Regions',
  industries: 'Industries',
  website: 'My website',
  email: 'My mail address',
};

export const valuesOf = ({ audience, headline, about, languages, regions, industries, website, shown, version }: ProfileFacts): ProfileValues => ({
  ...{ audience, headline, about, website, languages: languages.join(', '), regions: regions.join(', '), industries: industries.join(', ') },
  // A profile that was never written offers everything but the address.
  shown: version === null ? (Object.keys(fieldWords) as ProfileField[]).filter((field) => field !== 'email') : [...shown],
});

const words = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

export const inputOf = ({ languages, regions, industries, ...rest }: ProfileValues): Omit<SaveNetworkProfileArgs, 'idempotencyKey' | 'version'> => ({
  ...rest,
  ...{ languages: words(languages), regions: words(regions), industries: words(industries) },
});
