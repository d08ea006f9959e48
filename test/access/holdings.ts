import { Contribution } from '../../src/implementation/contributions/contribution.entity.js';
import { Engagement } from '../../src/implementation/engagement/engagement.entities.js';
import {
  LegalAct,
  LegalFinding,
  ParliamentaryQuestion,
} from '../../src/implementation/parliament/parliament.entities.js';
import { done, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { insert } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { importFile } from '../imports/importing.js';
import { uhriRecord } from '../imports/uhri.js';
import { entered } from '../calendar/entering.js';
import { registered, said } from '../communications/registering.js';
import { positionHoldings } from './position-holdings.js';
import { verb } from '../progress/reporting.js';
import { documentOf, opened } from '../rounds/asking.js';
import { uploadFile } from './uploading.js';

/** Who makes a country's things. */
export interface Team {
  coordinator: Player;
  focalPoint: Player;
  ministry: string;
  /** The country's name in an export. */
  countryName: string;
}

/** One id of each kind of thing that a country has, by the prefix of the id. */
export type Holdings = Record<string, string>;

let files = 0;

/** Everything that a country can have, made by its own people through the API. */
export async function holdingsOf(world: World, admin: Player, team: Team): Promise<Holdings> {
  const { coordinator, focalPoint, ministry, countryName } = team;
  const act = async (by: Player, name: string, fields: string, input: object) =>
    done(await verb(by, name, fields, input), name);

  const { id: rec, documentId: doc } = await enterRecommendation(coordinator, {
    reference: '7 (a)',
    text: 'Ratify the Convention.',
  });
  // The same words under the same number: a pair that may be one.
  const { id: twin } = await enterRecommendation(coordinator, {
    documentId: doc,
    reference: '7(a)',
    text: 'Ratify the Convention.',
  });
  const pairs = await coordinator.ask('{ possibleDuplicates { nodes { id } } }');
  const { parts } = await act(coordinator, 'splitRecommendation', 'parts { id }', {
    recommendationId: (await enterRecommendation(coordinator, { text: '(a) Adopt a law; (b) Train judges.' }))
      .id,
    parts: [
      { label: '(a)', text: 'Adopt a law' },
      { label: '(b)', text: 'Train judges' },
    ],
  });
  const targets = { ids: [rec] };
  const { links } = await act(coordinator, 'linkRecommendations', 'links { id }', {
    links: [{ fromId: twin, toId: rec, kind: 'DUPLICATE_OF' }],
  });
  const { cluster } = await act(coordinator, 'createCluster', 'cluster { id }', { name: 'Prisons' });
  const { assignments } = await act(coordinator, 'assignRecommendations', 'assignments { id }', {
    targets,
    institutionId: ministry,
    role: 'LEAD',
  });
  const asg: string = assignments[0].id;
  const { decline } = await act(focalPoint, 'declineAssignment', 'decline { id }', {
    assignmentId: asg,
    reason: 'Not ours.',
  });
  const { progressUpdate } = await act(focalPoint, 'draftProgressUpdate', 'progressUpdate { id }', {
    recommendationId: rec,
    narrative: 'A bill is before parliament.',
    language: 'EN',
    proposedStatus: 'IN_PROGRESS',
    periodFrom: '2025-07-01',
    periodTo: '2025-12-31',
  });
  const fil = await uploadFile(world, focalPoint, `The bill of ${countryName}.`);
  const { evidence } = await act(focalPoint, 'attachEvidence', 'evidence { id }', {
    updateId: progressUpdate.id,
    title: 'The bill',
    fileId: fil,
  });
  const { dimension } = await act(coordinator, 'declareDimension', 'dimension { id }', {
    code: 'sex',
    kind: 'SEX',
    labels: [{ language: 'EN', text: 'Sex' }],
    values: [{ code: 'female', labels: [{ language: 'EN', text: 'Women and girls' }] }],
  });
  const { indicator } = await act(coordinator, 'createIndicator', 'indicator { id }', {
    itemId: rec,
    kind: 'OUTCOME',
    name: 'Prisoners for each hundred places',
    unit: 'percent',
    direction: 'DECREASE',
    providerId: ministry,
  });
  const below = await act(coordinator, 'createInstitution', 'institution { id }', {
    names: [{ language: 'EN', text: 'Prison service' }],
    parentId: ministry,
  });
  const { passedTask } = await act(focalPoint, 'passTask', 'passedTask { id }', {
    assignmentId: asg,
    toInstitutionId: below.institution.id,
    request: 'Say what was renovated.',
    dueOn: '2026-12-31',
  });
  const { dataRequest } = await act(focalPoint, 'requestData', 'dataRequest { id }', {
    toInstitutionId: below.institution.id,
    question: 'How many cells were renovated?',
    dueOn: '2026-12-31',
  });
  const { measurement } = await act(focalPoint, 'recordMeasurement', 'measurement { id }', {
    indicatorId: indicator.id,
    measuredOn: '2026-02-28',
    value: '120',
    source: 'Prison service.',
  });
  const { areaOfAttention } = await act(coordinator, 'nameAreaOfAttention', 'areaOfAttention { id }', {
    title: 'Conditions of detention',
    sdgCode: '16.3',
    source: 'Letter of the High Commissioner',
    sourceOn: '2025-11-30',
  });
  const { proposals } = await act(coordinator, 'assessStatus', 'proposals { id }', {
    targets,
    status: 'NO_LONGER_APPLICABLE',
    notApplicableReason: 'DATE_PASSED',
    effectiveOn: '2026-02-28',
    sourceNote: 'Census office.',
    reason: 'The census was held.',
  });
  const { frozenFigures } = await act(coordinator, 'freezeFigures', 'frozenFigures { id }', {
    label: 'Mid-term report',
  });
  const { briefing } = await act(coordinator, 'keepBriefing', 'briefing { id }', {
    label: 'The Minister’s page',
    since: '2024-01-01',
  });
  const { externalGrade } = await act(coordinator, 'recordExternalGrade', 'externalGrade { id }', {
    recommendationId: rec,
    grader: 'NHRI',
    scaleCode: 'STATUS_WORDS',
    gradeCode: 'IN_PROGRESS',
    gradedOn: '2026-02-28',
    source: 'Annual report of the institution.',
  });
  const { supportRequest } = await act(coordinator, 'enterSupportRequest', 'supportRequest { id }', {
    channel: 'OHCHR',
    title: 'Training of judges',
    requestingBodyId: ministry,
  });
  const { supportArea } = await act(coordinator, 'declareSupportArea', 'supportArea { id }', {
    code: 'PRIORITY_1',
    labels: [{ language: 'EN', text: 'First priority' }],
    source: 'Form of the Fund',
  });
  const { goodPractice } = await act(coordinator, 'enterGoodPractice', 'goodPractice { id }', {
    title: 'Judges teach judges',
    description: 'Those who were trained train others.',
    source: 'Evaluation',
  });
  const { framework } = await act(coordinator, 'createFramework', 'framework { id }', {
    kind: 'NATIONAL_DEVELOPMENT_PLAN',
    title: 'Development plan',
  });
  const { frameworkItem } = await act(coordinator, 'addFrameworkItem', 'frameworkItem { id }', {
    frameworkId: framework.id,
    title: 'Fair courts',
  });
  await act(coordinator, 'linkToFrameworkItem', 'changedCount', {
    frameworkItemId: frameworkItem.id,
    itemIds: [rec],
  });
  const { plan } = await act(coordinator, 'createImplementationPlan', 'plan { id }', {
    kind: 'OTHER',
    title: 'Plan for prisons',
    periodFrom: '2026-01-01',
    periodTo: '2027-12-31',
  });
  const { objective } = await act(coordinator, 'addObjective', 'objective { id }', {
    planId: plan.id,
    kind: 'OBJECTIVE',
    title: 'Fewer prisoners',
  });
  const { measure } = await act(coordinator, 'addMeasure', 'measure { id }', {
    objectiveId: objective.id,
    title: 'Alternatives to prison',
  });
  const { activity } = await act(coordinator, 'addActivity', 'activity { id }', {
    measureId: measure.id,
    title: 'A probation service',
    institutionId: ministry,
  });
  const { milestone } = await act(coordinator, 'addMilestone', 'milestone { id }', {
    activityId: activity.id,
    title: 'The law is adopted',
    dueOn: '2026-12-31',
  });
  const letter = await registered(coordinator);
  const { id: com, replies } = await said(coordinator, 'recordReply', letter, {
    repliedOn: letter.receivedOn,
    summary: 'It is looked into.',
  });
  const { id: cal } = await entered(coordinator);
  const positions = await positionHoldings(world, coordinator, ministry);
  const { feed } = await act(coordinator, 'createCalendarFeed', 'feed { id }', {
    scope: 'COUNTRY',
    label: 'Website',
  });
  const { invitation } = await act(coordinator, 'inviteUser', 'invitation { id }', {
    email: `invited.${ministry.slice(-8)}@example.org`,
    name: 'Invited',
    membership: { role: 'ANALYST' },
  });
  const { draft } = await act(coordinator, 'draftDocument', 'draft { id paragraphs { nodes { id } } }', {
    text: '7. The State party should train judges.',
    newDocument: { symbol: `CERD/C/${ministry.slice(-8)}/CO/1`, mechanismCode: 'CERD' },
  });
  const contribution = await insert(world, Contribution, {
    countryCode: await countryOf(coordinator),
    itemId: rec,
    authorId: coordinator.userId,
  });
  const countryCode = await countryOf(coordinator);
  const event = await insert(world, Engagement, { countryCode });
  const law = await insert(world, LegalAct, { countryCode });
  const question = await insert(world, ParliamentaryQuestion, { countryCode });
  const finding = await insert(world, LegalFinding, { countryCode, legalActId: law.id });
  const suggestions = await suggestionsOf(coordinator, cluster.id);
  const number = ++files;
  const { id: run } = await importFile(world, coordinator, [
    uhriRecord(number * 10 + 1, { Countries: [countryName], Symbol: `CRC/C/${number}/CO/1` }),
  ]);
  // A record that names the country second waits for a person's check.
  await importFile(world, admin, [
    uhriRecord(number * 10 + 2, { Countries: ['Italy', countryName], Symbol: `A/HRC/22/${number}` }),
  ]);
  const rounds = await roundOf(coordinator, focalPoint, ministry);
  // The country's coordinator is reminded of what was declined above.
  world.clock.advance({ days: 1 });
  await world.runJob('reminders.queue');
  const log = await coordinator.ask('{ reminderLog { nodes { id } } }');
  const pending = await coordinator.ask('{ pendingAddressees { nodes { sourceRecordId } } }');
  return {
    rec,
    par: parts[0].id,
    ...positions,
    doc,
    clu: cluster.id,
    ins: ministry,
    usr: focalPoint.userId,
    mbr: focalPoint.membershipId,
    asg,
    dec: decline.id,
    upd: progressUpdate.id,
    fil,
    evi: evidence.id,
    dim: dimension.id,
    ind: indicator.id,
    mea: measurement.id,
    pst: passedTask.id,
    drq: dataRequest.id,
    pln: plan.id,
    obj: objective.id,
    msr: measure.id,
    act: activity.id,
    mil: milestone.id,
    aoa: areaOfAttention.id,
    nap: proposals[0].id,
    fig: frozenFigures.id,
    brf: briefing.id,
    grd: externalGrade.id,
    sup: supportRequest.id,
    sar: supportArea.id,
    gpr: goodPractice.id,
    frw: framework.id,
    fri: frameworkItem.id,
    cal,
    com,
    cry: replies[0].id,
    fed: feed.id,
    inv: invitation.id,
    lnk: links[0].id,
    ddr: draft.id,
    dpa: draft.paragraphs.nodes[0].id,
    ctb: contribution.id,
    eng: event.id,
    law: law.id,
    pqu: question.id,
    lfi: finding.id,
    ...suggestions,
    ...rounds,
    dup: pairs.data.possibleDuplicates.nodes[0].id,
    run,
    dig: log.data.reminderLog.nodes[0].id,
    exp: (await act(coordinator, 'exportRecommendations', 'export { id }', { format: 'CSV' })).export.id,
    src: pending.data.pendingAddressees.nodes[0].sourceRecordId,
  };
}

/** A round that asks a ministry something, what it says, and what the State answers. */
async function roundOf(coordinator: Player, focalPoint: Player, ministry: string): Promise<Holdings> {
  const { id } = await enterRecommendation(coordinator, { text: 'Report on prisons.' });
  const given = { institutionId: ministry, role: 'LEAD', targets: { ids: [id] } };
  done(await verb(coordinator, 'assignRecommendations', 'changedCount', given), 'assignRecommendations');
  const round = await opened(coordinator, await documentOf(coordinator, id), 1, {
    opensOn: '2026-12-01',
    dueOn: '2026-12-31',
  });
  const filed = await verb(focalPoint, 'fileNilReturn', 'nilReturn { id }', { roundId: round.id });
  const answered = await verb(coordinator, 'writeStateAnswer', 'stateAnswer { id }', {
    recommendationId: id,
    texts: [{ language: 'EN', text: 'The prison was closed.' }],
    asOf: '2026-01-31',
  });
  const named = await verb(coordinator, 'nameOfficeHolder', 'officeHolder { id }', {
    institutionId: ministry,
    name: 'The Minister',
    email: 'minister@example.org',
    language: 'EN',
  });
  return {
    ofh: done(named, 'nameOfficeHolder').officeHolder.id,
    rnd: round.id,
    nil: done(filed, 'fileNilReturn').nilReturn.id,
    ans: done(answered, 'writeStateAnswer').stateAnswer.id,
  };
}

async function countryOf(player: Player): Promise<string> {
  const { data } = await player.ask('{ viewer { membership { country { code } } } }');
  return data.viewer.membership.country.code;
}

/** What the texts of two documents, and of a cluster's member, suggest. */
async function suggestionsOf(coordinator: Player, clusterId: string): Promise<Holdings> {
  const text = 'Ground hot-air balloons near airports.';
  const [member = ''] = await Promise.all(
    [1, 2].map(async () => (await enterRecommendation(coordinator, { text })).id),
  );
  await coordinator.ask(
    'mutation($input: ClusterMembersInput!) { addToCluster(input: $input) { changedCount } }',
    { input: { clusterId, targets: { ids: [member] } } },
  );
  const found = await coordinator.ask('mutation { findSimilarRecommendations { run { id } } }');
  const { data } = await coordinator.ask(
    '{ linkSuggestions { nodes { id } } clusterSuggestions { nodes { id } } }',
  );
  return {
    sim: found.data.findSimilarRecommendations.run.id,
    lsg: data.linkSuggestions.nodes[0].id,
    csg: data.clusterSuggestions.nodes[0].id,
  };
}
