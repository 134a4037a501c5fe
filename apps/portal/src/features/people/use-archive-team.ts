import { useMutation } from '@apollo/client/react';
import { useTell } from '../../app/activity.js';
import { failureWords } from '../../app/failure.js';
import { graphql } from '../../graphql/gql.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import type { TeamFacts } from './people.route.js';

const ArchiveTeam_Mutation = graphql(`
  mutation ArchiveTeam($input: ArchiveTeamInput!) {
    archiveTeam(input: $input) {
      team {
        id
        version
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** Puts a team aside, with the way back. */
export function useArchiveTeam(engagementId: string): (team: TeamFacts) => void {
  const [send] = useMutation(ArchiveTeam_Mutation, { refetchQueries: ['PeoplePage'] });
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const toast = useToast();
  const put = async (team: Pick<TeamFacts, 'id' | 'version'>, archived: boolean) => {
    const { data } = await send({ variables: { input: { engagementId, teamId: team.id, version: team.version, archived, idempotencyKey: attempt.key } } });
    attempt.renew();
    if (!data) throw new Error('Putting the team aside was not answered');
    return data.archiveTeam;
  };
  return (team) =>
    void put(team, true).then(
      ({ errors: [refused], team: now }) => {
        if (refused) return toast({ words: refused.message });
        const version = now?.version ?? team.version + 1;
        const undo = async (): Promise<void> => {
          const answer = await put({ id: team.id, version }, false);
          if (answer.errors[0]) throw new Error(answer.errors[0].code);
        };
        tell({ words: `${team.name} is put aside. Its people stay on the list.`, undo });
      },
      (error: unknown) => toast({ words: failureWords(error, 'The team was not put aside.') }),
    );
}
