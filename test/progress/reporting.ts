import { AccessTokens } from '../../src/people/auth/access-tokens.js';
import type { Answer, World } from '../harness/world.js';
import { done, PASSWORD, Player, type Cast } from '../harness/cast.js';

/** An update as the tests read it. */
export interface Update {
  id: string;
  version: number;
  state: string;
  [field: string]: any;
}

/** What the tests read of an update. */
export const UPDATE = `id version state role narrative proposedStatus periodFrom periodTo submittedAt clearedAt approvedAt
  returnReason returnDueOn approvedStatus approvalReason waivedById availableTransitions viewerCanEdit`;
const ERRORS = 'userErrors { code message path }';

/** Asks for a verb of the domain with one input; `fields` are those of its payload. */
export function verb(by: Player, name: string, fields: string, input: object): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const known: Record<string, string> = {
    closeCommunication: 'CommunicationStepInput',
    reopenCommunication: 'CommunicationStepInput',
    decideCommunicationPublication: 'DecidePublicationInput',
    reopenPositionRound: 'PositionRoundReasonInput',
    cancelPositionRound: 'PositionRoundReasonInput',
    clearProgressUpdate: 'ProgressUpdateStepInput',
    discardProgressUpdate: 'ProgressUpdateStepInput',
    openPlanConsultation: 'PlanStepInput',
    validatePlan: 'PlanStepInput',
    submitPlan: 'PlanStepInput',
    adoptPlan: 'PlanStepInput',
    linkMeasure: 'MeasureItemsInput',
    unlinkMeasure: 'MeasureItemsInput',
    publishContribution: 'ContributionStepInput',
    withdrawContribution: 'ContributionStepInput',
    archiveInstitution: 'InstitutionIdInput',
    addToReportingRound: 'ReportingRoundItemsInput',
    removeFromReportingRound: 'ReportingRoundItemsInput',
  };
  return by.ask(
    `mutation($input: ${known[name] ?? type}!) { ${name}(input: $input) { ${fields} ${ERRORS} } }`,
    {
      input,
    },
  );
}

/** Verbs on progress updates, each answering the whole answer. */
export const drafting = (by: Player, input: object): Promise<Answer> =>
  verb(by, 'draftProgressUpdate', `progressUpdate { ${UPDATE} }`, { ...REPORT, ...input });
export const editing = (by: Player, input: object): Promise<Answer> =>
  verb(by, 'editProgressUpdate', `progressUpdate { ${UPDATE} }`, input);
export const submitting = (by: Player, { id, version }: Update): Promise<Answer> =>
  verb(by, 'submitProgressUpdate', `progressUpdate { ${UPDATE} }`, { id, version });
export const clearing = (by: Player, { id, version }: Update): Promise<Answer> =>
  verb(by, 'clearProgressUpdate', `progressUpdate { ${UPDATE} }`, { id, version });
export const discarding = (by: Player, { id, version }: Pick<Update, 'id' | 'version'>): Promise<Answer> =>
  verb(by, 'discardProgressUpdate', `progressUpdate { ${UPDATE} }`, { id, version });
export const returning = (by: Player, { id, version }: Update, more: object = {}): Promise<Answer> =>
  verb(by, 'returnProgressUpdate', `progressUpdate { ${UPDATE} }`, {
    id,
    version,
    reason: 'Which law, and since when?',
    ...more,
  });
export const approving = (by: Player, { id, version }: Update, more: object = {}): Promise<Answer> =>
  verb(
    by,
    'approveProgressUpdate',
    `progressUpdate { ${UPDATE} } assessments { id status effectiveOn source reason } proposals { id version state }`,
    { id, version, ...more },
  );

/** A report as focal points write them. */
const REPORT = {
  narrative: 'The law was adopted and training of judges has begun.',
  language: 'EN',
  proposedStatus: 'IN_PROGRESS',
  periodFrom: '2025-07-01',
  periodTo: '2025-12-31',
};

/** The update of a verb that must have been done. */
export function updateOf(answer: Answer): Update {
  const [field = ''] = Object.keys(answer.data ?? {});
  return done(answer, field).progressUpdate;
}

/** Code and path of the only reason why a verb was not done; null where it was. */
export function refusal(answer: Answer): { code: string; path: string[]; message: string } | null {
  const [payload] = Object.values<any>(answer.data ?? {});
  if (!payload) throw new Error(`no payload: ${JSON.stringify(answer)}`);
  return payload.userErrors[0] ?? null;
}

/** A draft that is handed in. */
export async function submitted(by: Player, input: object): Promise<Update> {
  return updateOf(await submitting(by, updateOf(await drafting(by, input))));
}

/** Gives recommendations to an institution. */
export async function assign(
  { coordinator }: Cast,
  institutionId: string,
  ids: string[],
  role: 'LEAD' | 'SUPPORTING' = 'LEAD',
): Promise<void> {
  done(
    await verb(coordinator, 'assignRecommendations', 'changedCount', {
      institutionId,
      role,
      targets: { ids },
    }),
    'assignRecommendations',
  );
}

/** A cluster with members, given to an institution. */
export async function assignedCluster(
  { coordinator }: Cast,
  institutionId: string,
  ids: string[],
  role: 'LEAD' | 'SUPPORTING' = 'LEAD',
): Promise<string> {
  const name = `Cluster of ${ids.join(' ').slice(-200)}`;
  const created = done(await verb(coordinator, 'createCluster', 'cluster { id }', { name }), 'createCluster');
  const clusterId: string = created.cluster.id;
  await joinCluster(coordinator, clusterId, ids);
  done(
    await verb(coordinator, 'assignCluster', 'changedCount', { institutionId, role, clusterId }),
    'assignCluster',
  );
  return clusterId;
}

export async function joinCluster(by: Player, clusterId: string, ids: string[]): Promise<void> {
  const answer = await by.ask(
    `mutation($input: ClusterMembersInput!) { addToCluster(input: $input) { changedCount ${ERRORS} } }`,
    { input: { clusterId, targets: { ids } } },
  );
  done(answer, 'addToCluster');
}

/** The status of a recommendation as somebody sees it. */
export async function statusFor(by: Player, id: string): Promise<string | null> {
  const answer = await by.ask('query($id: ID!) { node(id: $id) { ... on Recommendation { status } } }', {
    id,
  });
  return answer.data.node?.status ?? null;
}

/** The same person under another membership, which the coordinator adds. */
export async function alsoAs(
  world: World,
  { coordinator }: Cast,
  { userId, email }: Player,
  membership: object,
): Promise<Player> {
  const added = await verb(coordinator, 'addMembership', 'membership { id }', { userId, membership });
  const membershipId: string = done(added, 'addMembership').membership.id;
  const signedIn = await world.ask(
    `mutation($input: SignInInput!) { signIn(input: $input) { session { accessToken refreshToken } ${ERRORS} } }`,
    { input: { email, password: PASSWORD, membershipId } },
  );
  const { accessToken, refreshToken } = done(signedIn, 'signIn').session;
  const claims = world.app.get(AccessTokens, { strict: false }).open(accessToken);
  if (!claims) throw new Error('the access token just given does not open');
  return new Player(world, email, userId, membershipId, refreshToken, claims);
}
