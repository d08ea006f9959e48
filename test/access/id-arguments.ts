import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Holdings } from './holdings.js';
import { madeUp } from './made-up.js';
import type { RootField } from './root-fields.js';

/** Which kind of thing an argument names: the prefix of its ids, by the argument's name. */
const KINDS: Record<string, string> = {
  recommendationId: 'rec',
  recommendationIds: 'rec',
  roundId: 'rnd',
  briefingId: 'brf',
  reportingRounds: 'rnd',
  subjectIds: 'rec',
  ids: 'rec',
  memberIds: 'rec',
  keepId: 'rec',
  fromId: 'rec',
  toId: 'rec',
  draftId: 'ddr',
  paragraphId: 'dpa',
  paragraphIds: 'dpa',
  linkIds: 'lnk',
  partId: 'par',
  partIds: 'par',
  insteadOf: 'par',
  clusterId: 'clu',
  clusters: 'clu',
  institutionId: 'ins',
  institutionIds: 'ins',
  institutions: 'ins',
  plans: 'pln',
  planId: 'pln',
  planIds: 'pln',
  responsibleBodyId: 'ins',
  objectiveId: 'obj',
  objectiveIds: 'obj',
  measures: 'msr',
  measureId: 'msr',
  measureIds: 'msr',
  itemIds: 'rec',
  measurementId: 'mea',
  replyId: 'cry',
  milestoneId: 'mil',
  activityId: 'act',
  activityIds: 'act',
  parentId: 'ins',
  parentItemId: 'fri',
  parentIds: 'ins',
  providerId: 'ins',
  providerIds: 'ins',
  reassignTo: 'ins',
  suggestedInstitutionId: 'ins',
  userId: 'usr',
  userIds: 'usr',
  membershipId: 'mbr',
  fromMembershipId: 'mbr',
  toMembershipId: 'mbr',
  invitationId: 'inv',
  assignmentId: 'asg',
  assignmentIds: 'asg',
  declineId: 'dec',
  documentId: 'doc',
  documentIds: 'doc',
  duplicateId: 'dup',
  communicationId: 'com',
  positionRoundId: 'prd',
  positionRoundIds: 'prd',
  positionItemId: 'pit',
  positionRequestId: 'prq',
  positionRequestIds: 'prq',
  entryId: 'cal',
  evidenceId: 'evi',
  feedId: 'fed',
  fileId: 'fil',
  correctsId: 'grd',
  frameworkId: 'frw',
  goodPracticeId: 'gpr',
  requestingBodyId: 'ins',
  requestingBodyIds: 'ins',
  supportRequestId: 'sup',
  frameworkItemId: 'fri',
  frameworkItems: 'fri',
  frameworks: 'frw',
  indicatorId: 'ind',
  itemId: 'rec',
  fromInstitutionId: 'ins',
  toInstitutionId: 'ins',
  passedTaskId: 'pst',
  dataRequestId: 'drq',
  indicatorIds: 'ind',
  proposalId: 'nap',
  runId: 'run',
  sourceRecordId: 'src',
  updateId: 'upd',
  updateIds: 'upd',
  engagementId: 'eng',
  hostId: 'ins',
  addresseeId: 'ins',
  legalActId: 'law',
  questionId: 'pqu',
};

/** What `id` alone names, by a part of the root field's name. */
const OWN_ID: [RegExp, string][] = [
  [/LinkSuggestions$/, 'lsg'],
  [/ClusterSuggestions$/, 'csg'],
  [/ProgressUpdate$/, 'upd'],
  [/ExternalGrade$/, 'grd'],
  [/SupportRequest$/, 'sup'],
  [/SupportArea$/, 'sar'],
  [/GoodPractice$/, 'gpr'],
  [/Framework$/, 'frw'],
  [/FrameworkItem$/, 'fri'],
  [/(CalendarEntry|Date)$/, 'cal'],
  [/Indicator$/, 'ind'],
  [/Plan(Consultation)?$/, 'pln'],
  [/Objective$/, 'obj'],
  [/Measure$/, 'msr'],
  [/Activity$/, 'act'],
  [/Milestone$/, 'mil'],
  [/Contribution$/, 'ctb'],
  [/Engagement$/, 'eng'],
  [/LegalAct$/, 'law'],
  [/ParliamentaryQuestion$/, 'pqu'],
  [/^changePart$/, 'par'],
  [/Dimension$/, 'dim'],
  [/AreaOfAttention$/, 'aoa'],
  [/Reporting(Round|DueDay)$/, 'rnd'],
  [/NilReturn$/, 'nil'],
  [/StateAnswer$/, 'ans'],
  [/^endOffice$/, 'ofh'],
  [/^cluster$/, 'clu'],
  [/^document$/, 'doc'],
  [/^documentDraft$/, 'ddr'],
  [/^recommendation$/, 'rec'],
  [/^importRun/, 'run'],
];

/** Ids of anything at all. */
const OF_EVERY_KIND = ['node.id', 'auditLog.subjectId', 'auditLog.entityId'];

/** What links are made to: the kinds that every such argument takes. */
const LINKED = ['rec', 'par', 'clu', 'pln', 'msr'];

/** Where a root field takes an id: the way to it through arguments and inputs. */
export interface IdArgument {
  root: RootField;
  path: string[];
}

/** Every place where a root field takes an id. */
export function idArguments(root: RootField): IdArgument[] {
  return root.field.args.flatMap((arg) => idPaths(arg.type, [arg.name]).map((path) => ({ root, path })));
}

function idPaths(type: GraphQLInputType, path: string[]): string[][] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [path];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => idPaths(field.type, [...path, field.name]));
}

/** The kinds of things that may be named there. Throws for an argument that nobody has thought of yet. */
export function kindsAt({ root, path }: IdArgument, every: string[]): string[] {
  const name = path.at(-1) as string;
  if (OF_EVERY_KIND.includes(`${root.name}.${name}`)) return every;
  if (name === 'itemId' || name === 'itemIds') return LINKED;
  const kind = name === 'id' ? OWN_ID.find(([pattern]) => pattern.test(root.name))?.[1] : KINDS[name];
  if (!kind) throw new Error(`say in this file what ${root.name} names with ${path.join('.')}`);
  return [kind];
}

/** Arguments that name one's own things wherever they must name any, and `id` in one place. */
export function guess({ root, path }: IdArgument, id: string, own: Holdings): Record<string, unknown> {
  const [first, ...rest] = path;
  return Object.fromEntries(
    root.field.args
      .filter((arg) => isRequiredArgument(arg) || arg.name === first)
      .map((arg) => [
        arg.name,
        filled(root, arg.type, [arg.name], arg.name === first ? rest : null, id, own),
      ]),
  );
}

/** A value of a type: minimal, except that the way `towards` leads to the guessed id. */
function filled(
  root: RootField,
  type: GraphQLInputType,
  path: string[],
  towards: string[] | null,
  id: string,
  own: Holdings,
): unknown {
  const named = getNullableType(type);
  if (isListType(named)) return [filled(root, named.ofType as GraphQLInputType, path, towards, id, own)];
  if (isInputObjectType(named)) {
    const entries = Object.values(named.getFields())
      .filter((field) => isRequiredInputField(field) || field.name === towards?.[0])
      .map((field) => {
        const on = field.name === towards?.[0] ? towards.slice(1) : null;
        return [field.name, filled(root, field.type, [...path, field.name], on, id, own)] as const;
      });
    return completed(named.name, Object.fromEntries(entries), own);
  }
  if (String(named) !== 'ID') return madeUp(named);
  if (towards) return id;
  const [kind = ''] = kindsAt({ root, path }, []);
  return own[kind];
}

/** What an input needs beyond its required fields, so that nothing but the id is wrong with it. */
function completed(type: string, value: Record<string, unknown>, own: Holdings): Record<string, unknown> {
  switch (type) {
    case 'RecommendationTargets':
      if (value['filter']) return { ...value, expectedCount: 0 };
      return value['ids'] ? value : { ids: [own['rec']] };
    case 'PositionTargets':
      if (value['filter']) return { ...value, expectedCount: 0 };
      return value['ids'] ? value : { ids: [own['rec']] };
    case 'MembershipInput':
      return value['institutionId'] ? { ...value, role: 'FOCAL_POINT' } : value;
    case 'DraftProgressUpdateInput':
      return value['recommendationId'] || value['partId'] || value['clusterId'] || value['activityId']
        ? value
        : { ...value, recommendationId: own['rec'] };
    case 'WriteStateAnswerInput':
      return value['recommendationId'] || value['partId'] || value['clusterId']
        ? value
        : { ...value, recommendationId: own['rec'] };
    case 'NameOfficeHolderInput':
      return value['userId'] ? value : { ...value, userId: own['usr'] };
    case 'ClusterMembersInput':
      return value['targets'] || value['partIds'] ? value : { ...value, targets: { ids: [own['rec']] } };
    case 'AttachEvidenceInput':
      return value['fileId'] ? value : { ...value, url: 'https://gazette.example.org/5' };
    case 'RecordExternalGradeInput':
      return {
        ...value,
        ...(value['documentId'] ? { paragraph: '1' } : {}),
        ...(value['documentId'] || value['partId'] || value['recommendationId']
          ? {}
          : { recommendationId: own['rec'] }),
        grader: 'NHRI',
        source: 'Annual report',
        scaleCode: 'STATUS_WORDS',
        gradeCode: 'IN_PROGRESS',
      };
    case 'LinkToFrameworkItemInput':
    case 'UnlinkFromFrameworkItemInput':
    case 'SupportRequestItemsInput':
    case 'GoodPracticeItemsInput':
      return value['itemIds'] || value['targets'] ? value : { ...value, itemIds: [own['rec']] };
    case 'DraftDocumentInput':
      return {
        ...value,
        ...(value['fileId'] ? {} : { text: '7. The State party should act.' }),
        ...(value['documentId'] ? {} : { newDocument: { symbol: 'CAT/C/1', mechanismCode: 'CAT' } }),
      };
    case 'CorrectDocumentDraftInput':
      return value['documentId']
        ? value
        : { ...value, newDocument: { symbol: 'CAT/C/1', mechanismCode: 'CAT' } };
    case 'InviteUserInput':
    case 'SignInInput':
      return { ...value, email: 'guessed@example.org' };
    case 'SplitRecommendationInput':
      return { ...value, parts: ['(a)', '(b)'].map((label) => ({ label, text: 'Adopt a law' })) };
    case 'TagRecommendationsInput':
      return { ...value, themeCodes: ['right-to-education'] };
    case 'AssessStatusInput':
    case 'AssessPartsInput':
    case 'AssessClusterInput':
      return { ...value, status: 'IN_PROGRESS' };
    case 'RecordMeasurementInput':
      return { ...value, value: '12.5' };
    default:
      return value;
  }
}
