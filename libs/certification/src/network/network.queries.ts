import { Inject, Injectable } from '@nestjs/common';
import { authorize } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db, type Tx } from '@cairn/platform';
import { numberWords } from '../certificates/certificate-number.rules.js';
import { verifyUrlOf } from '../certificates/certificate.facts.js';
import { CertificationOptions } from '../certification.options.js';
import { NetworkProfileRow } from './network.entity.js';
import { directory, standingOf, type ListedCoach, type Search } from './network.facts.js';
import { canReadNetwork, canRunNetwork } from './network.policy.js';
import type { NetworkCoach, NetworkDirectory, NetworkMember, NetworkProfile, NetworkRequest } from './network.types.js';

/** Where strangers find the directory of a practice. */
export const directoryPath = (practiceId: string): string => `/p/${practiceId}/coaches`;

@Injectable()
export class NetworkQueries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  /** One statement for readers, one more for those who run it. */
  directory(viewer: Viewer, search: Search): Promise<NetworkDirectory> {
    authorize(canReadNetwork(viewer));
    const runs = canRunNetwork(viewer);
    return this.db.read(viewer, async (tx) => {
      const { door, coaches, ...found } = await directory(tx, search, false);
      const people = runs ? await membersAndRequests(tx) : { members: [], requests: [] };
      const url = door.isPublic ? `${this.options.publicUrl}${directoryPath(viewer.practiceId)}` : null;
      return {
        ...{ languages: [...found.languages], regions: [...found.regions], industries: [...found.industries] },
        coaches: coaches.map((coach) => this.coachView(coach, url)),
        publicUrl: url,
        door: runs ? door : null,
        ...people,
        availableActions: runs
          ? [availableAction('inviteNetworkMember', { allowed: 'Invite a member' }), availableAction('setNetworkDoor', { allowed: 'Who can see it' })]
          : [],
      };
    });
  }

  /** One's own profile, written or not. Two statements. */
  mine(viewer: Viewer): Promise<NetworkProfile> {
    authorize(canReadNetwork(viewer));
    return this.db.read(viewer, async (tx) => {
      const own = await tx.table(NetworkProfileRow).first({ personId: viewer.personId });
      const standing = await standingOf(tx, viewer.personId);
      const isListed = own !== null && own.audience !== 'NOBODY' && standing === 'LISTED';
      const door = isListed && own.audience === 'PUBLIC' ? await tx.row(`select from network_door where practice_id = $1 and is_public`) : undefined;
      const { audience = 'NOBODY' as const, headline = '', about = '', languages = [], regions = [], industries = [], website = '', shown = [] } = own ?? {};
      return {
        ...{ audience, headline, about, languages, regions, industries, website, shown, version: own?.version ?? null, isListed },
        publicUrl: door && own ? `${this.options.publicUrl}${directoryPath(viewer.practiceId)}/${own.slug}` : null,
        availableActions: [
          availableAction(
            'saveNetworkProfile',
            standing === 'LISTED'
              ? { allowed: 'Save' }
              : {
                  forbidden:
                    standing === 'PRIVATE_ONLY'
                      ? 'Your certificate is private. Make it public first: a directory shows only what can be checked.'
                      : 'The directory lists certificates that are in force, and you hold none at the moment.',
                },
          ),
          ...(audience === 'NOBODY' ? [] : [availableAction('takeNetworkProfileBack', { allowed: 'Take it out of the directory' })]),
        ],
      };
    });
  }

  private coachView({ audience, certificates, ...coach }: ListedCoach, directoryUrl: string | null): NetworkCoach {
    return {
      ...coach,
      ...{ languages: [...coach.languages], regions: [...coach.regions], industries: [...coach.industries] },
      certificates: certificates.map((one) => ({ ...one, number: numberWords(one.number), verifyUrl: verifyUrlOf(this.options.publicUrl, one.number) })),
      publicUrl: audience === 'PUBLIC' && directoryUrl !== null ? `${directoryUrl}/${coach.slug}` : null,
    };
  }
}

async function membersAndRequests(tx: Tx): Promise<{ members: NetworkMember[]; requests: NetworkRequest[] }> {
  const found = await tx.row<{ members: NetworkMember[]; requests: NetworkRequest[] }>(
    `select (select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'email', p.email, 'since', instant_text(g.granted_at)) order by lower(p.name), p.id), '[]')
               from role_grant g join person p on p.practice_id = $1 and p.id = g.person_id where g.practice_id = $1 and g.role = 'NETWORK_MEMBER' and g.ended_at is null) as members,
            (select coalesce(json_agg(json_build_object('id', q.id, 'name', q.name, 'email', q.email, 'words', q.words, 'askedAt', instant_text(q.asked_at), 'version', q.version) order by q.asked_at, q.id), '[]')
               from network_request q where q.practice_id = $1 and q.status = 'ASKED') as requests`,
  );
  return found ?? { members: [], requests: [] };
}
