import { done, type Player } from '../harness/cast.js';
import type { Answer, World } from '../harness/world.js';

export const RESULT = `assignments { id role implementBy instruction } changedCount unchangedCount userErrors { code message path }`;
const ASSIGNED = `${RESULT} unseated { institution { id } count }`;

/** Assigns recommendations on the given terms. */
export const assign = (by: Player, ids: string[], terms: object): Promise<Answer> =>
  by.ask(
    `mutation($input: AssignRecommendationsInput!) { assignRecommendations(input: $input) { ${ASSIGNED} } }`,
    { input: { targets: { ids }, ...terms } },
  );

/** Assigns a cluster on the given terms; answers the payload. */
export const assignCluster = async (by: Player, clusterId: string, terms: object): Promise<any> =>
  done(
    await by.ask(`mutation($input: AssignClusterInput!) { assignCluster(input: $input) { ${ASSIGNED} } }`, {
      input: { clusterId, ...terms },
    }),
    'assignCluster',
  );

/** Begins a cluster and answers its id. */
export async function createCluster(by: Player, name: string): Promise<string> {
  const answer = await by.ask(
    'mutation($input: CreateClusterInput!) { createCluster(input: $input) { cluster { id } userErrors { code message } } }',
    { input: { name } },
  );
  return done(answer, 'createCluster').cluster.id;
}

/** Puts recommendations into a cluster. */
export async function addTo(by: Player, clusterId: string, ids: string[]): Promise<void> {
  const answer = await by.ask(
    'mutation($input: ClusterMembersInput!) { addToCluster(input: $input) { changedCount userErrors { code message } } }',
    { input: { clusterId, targets: { ids } } },
  );
  done(answer, 'addToCluster');
}

/** Who has a recommendation in hand; null for who does not see it. */
export async function standing(by: Player | World, id: string): Promise<any> {
  const { data } = await by.ask(
    `query($id: ID!) { node(id: $id) { ... on Recommendation {
      lead { id } implementBy overdue
      assignments { id via role implementBy instruction institution { id } cluster { id } }
      assignmentHistory { role instruction institution { id } endedAt endCause }
    } } }`,
    { id },
  );
  return data.node;
}
