import { AssignmentService } from '../../implementation/assignments/assignment.service.js';
import { ClusterMembersService } from '../../implementation/clusters/cluster-members.service.js';
import { ClusterService } from '../../implementation/clusters/cluster.service.js';
import { DecisionService } from '../../implementation/follow-up/decision.service.js';
import { PriorityService } from '../../implementation/priorities/priority.service.js';
import { clusterId, type Setting } from './setting.js';
import type { Scene } from './stage.js';
import type { ToldAssignment, ToldCluster } from './story.js';

/** The coordinator clusters, assigns, decides what is followed up, and says what comes first. */
export function planning(setting: Setting): Scene[] {
  const { story } = setting;
  const { clustered, assigned, decided } = story.calendar;
  return [
    ...story.clusters.map((told) => ({
      on: clustered,
      what: `cluster "${told.key}"`,
      play: () => cluster(setting, told),
    })),
    ...story.clusters.map(({ key, lead, implementBy }) => ({
      on: assigned,
      what: `lead of "${key}"`,
      play: () =>
        assign(setting, { cluster: key, institution: lead, role: 'LEAD', implementBy, instruction: null }),
    })),
    ...story.assignments.map((told, index) => ({
      on: assigned,
      what: `assignment ${index + 1}`,
      play: () => assign(setting, told),
    })),
    ...decisions(setting, decided),
    ...priorities(setting, decided),
  ];
}

async function cluster({ stage, people, records, clusters }: Setting, told: ToldCluster): Promise<void> {
  const by = people.firstCoordinator();
  const { cluster: made } = await stage.act(by, ClusterService, (service) =>
    service.create(by, { name: told.name.en as string }),
  );
  const id = made?.id as string;
  clusters.set(told.key, id);
  const targets = { ids: records.idsOf(told.annotationIds) };
  await stage.act(by, ClusterMembersService, (service) => service.add(by, { clusterId: id, targets }));
}

async function assign(setting: Setting, told: ToldAssignment): Promise<void> {
  const { stage, people, records, clusters } = setting;
  const by = people.firstCoordinator();
  const { role, implementBy, instruction, institution, annotationIds = [] } = told;
  const terms = { role, implementBy, instruction, institutionId: people.institution(institution) };
  await stage.act(by, AssignmentService, (service) =>
    told.cluster === undefined
      ? service.assignRecommendations(by, { ...terms, targets: { ids: records.idsOf(annotationIds) } })
      : service.assignCluster(by, { ...terms, clusterId: clusterId(clusters, told.cluster) }),
  );
}

function decisions({ story, stage, people, records }: Setting, on: string): Scene[] {
  return story.followUpDecisions.map(({ annotationIds, decision, reason, by: key }, index) => ({
    on,
    what: `follow-up decision ${index + 1}`,
    play: () => {
      const by = people.actor(key, 'COORDINATOR');
      const targets = { ids: records.idsOf(annotationIds) };
      return stage.act(by, DecisionService, (service) => service.decide(by, { targets, decision, reason }));
    },
  }));
}

function priorities({ story, stage, people, records }: Setting, on: string): Scene[] {
  return story.priorities.map(({ annotationIds, priority, reason }) => ({
    on,
    what: `priority ${priority}`,
    play: () => {
      const by = people.firstCoordinator();
      const targets = { ids: records.idsOf(annotationIds) };
      return stage.act(by, PriorityService, (service) => service.set(by, { targets, priority, reason }));
    },
  }));
}
