import sql from 'sql-template-tag';
import { AllowingService } from '../../implementation/cascade/allowing.service.js';
import { AnsweringService } from '../../implementation/cascade/answering.service.js';
import { AnswerReviewService } from '../../implementation/cascade/answer-review.service.js';
import { DataAnsweringService } from '../../implementation/cascade/data-answering.service.js';
import type { DataRequest } from '../../implementation/cascade/data-request.entity.js';
import type { PassedTask } from '../../implementation/cascade/passed-task.entity.js';
import type { AnswerEvidenceInput } from '../../implementation/cascade/passed-task.inputs.js';
import { PassingService } from '../../implementation/cascade/passing.service.js';
import { RequestingService } from '../../implementation/cascade/requesting.service.js';
import { Reader } from '../../platform/database/reader.js';
import { clusterId, type Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

interface ToldAnswer {
  on: string;
  text: string;
  evidence: AnswerEvidenceInput[];
  /** Either of the two, or neither: then it waits. */
  returnedOn?: string;
  reason?: string;
  dueOn?: string;
  acceptedOn?: string;
}

interface ToldTask {
  key: string;
  cluster: string;
  from: string;
  to: string;
  portion: string | null;
  request: string;
  passedOn: string;
  dueOn: string;
  answers: ToldAnswer[];
}

interface ToldRequest {
  key: string;
  /** Null where the coordinator asks. */
  from: string | null;
  to: string;
  question: string;
  on: string;
  dueOn: string;
  answer: { on: string; value: string; measuredOn: string; source: string; note: string } | null;
}

/** What ministries pass to bodies below them, and the figures they ask the statistics office for. */
interface ToldCascade {
  allowed: { on: string; from: string; to: string };
  tasks: ToldTask[];
  requests: ToldRequest[];
}

/** Tasks go down and answers come up; figures are asked for and given. */
export async function cascade(setting: Setting): Promise<Scene[]> {
  const told = await readTold<ToldCascade>('cascade');
  return [
    allowing(setting, told.allowed),
    ...told.tasks.flatMap((task) => passing(setting, task)),
    ...told.requests.flatMap((request) => requesting(setting, request)),
  ];
}

function allowing({ stage, people }: Setting, { on, from, to }: ToldCascade['allowed']): Scene {
  return {
    on,
    what: `passing from "${from}" to "${to}"`,
    play: () => {
      const by = people.firstCoordinator();
      const pair = {
        fromInstitutionId: people.institution(from),
        toInstitutionId: people.institution(to),
      };
      return stage.act(by, AllowingService, (service) => service.allow(by, pair));
    },
  };
}

function passing(setting: Setting, told: ToldTask): Scene[] {
  const { stage, people } = setting;
  let task: PassedTask | null | undefined;
  const now = (): { passedTaskId: string; version: number } => ({
    passedTaskId: task?.id ?? '',
    version: task?.version ?? 0,
  });
  const above = () => people.reporterOf(told.from);
  const below = () => people.reporterOf(told.to);
  const passed: Scene = {
    on: told.passedOn,
    what: `passed task "${told.key}"`,
    play: async () => {
      const { portion, request, dueOn } = told;
      const assignmentId = await assignmentOf(setting, told);
      const toInstitutionId = people.institution(told.to);
      const input = { assignmentId, toInstitutionId, portion, request, dueOn };
      ({ passedTask: task } = await stage.act(above(), PassingService, (service) =>
        service.pass(above(), input),
      ));
    },
  };
  const answers = told.answers.flatMap((answer): Scene[] => {
    const given: Scene = {
      on: answer.on,
      what: `answer to "${told.key}"`,
      play: async () => {
        const input = { ...now(), text: answer.text, evidence: answer.evidence };
        ({ passedTask: task } = await stage.act(below(), AnsweringService, (service) =>
          service.answer(below(), input),
        ));
      },
    };
    const reviewed = answer.acceptedOn ?? answer.returnedOn;
    if (reviewed === undefined) return [given];
    const review: Scene = {
      on: reviewed,
      what: `review of "${told.key}"`,
      play: async () => {
        const { reason = '', dueOn } = answer;
        ({ passedTask: task } = await stage.act(above(), AnswerReviewService, (service) =>
          answer.acceptedOn
            ? service.accept(above(), now())
            : service.return(above(), { ...now(), reason, dueOn }),
        ));
      },
    };
    return [given, review];
  });
  return [passed, ...answers];
}

/** The assignment in force that an institution passes something of. */
async function assignmentOf(
  { stage, people, clusters }: Setting,
  { cluster, from }: ToldTask,
): Promise<string> {
  const [row] = await stage.get(Reader).rows<{ id: string }>(
    sql`select id from assignment where cluster_id = ${clusterId(clusters, cluster)}
          and institution_id = ${people.institution(from)} and ended_at is null`,
  );
  if (!row) throw new Error(`${from} has no assignment of "${cluster}"`);
  return row.id;
}

function requesting({ stage, people }: Setting, told: ToldRequest): Scene[] {
  const { key, on, question, dueOn, answer } = told;
  let request: DataRequest | null | undefined;
  const asking: Scene = {
    on,
    what: `data request "${key}"`,
    play: async () => {
      const by = told.from === null ? people.firstCoordinator() : people.reporterOf(told.from);
      const input = { toInstitutionId: people.institution(told.to), question, dueOn };
      ({ dataRequest: request } = await stage.act(by, RequestingService, (service) =>
        service.request(by, input),
      ));
    },
  };
  if (!answer) return [asking];
  const answering: Scene = {
    on: answer.on,
    what: `answer to data request "${key}"`,
    play: () => {
      const by = people.reporterOf(told.to);
      const { value, measuredOn, source, note } = answer;
      const which = { dataRequestId: request?.id ?? '', version: request?.version ?? 0 };
      return stage.act(by, DataAnsweringService, (service) =>
        service.answer(by, { ...which, value, measuredOn, source, note }),
      );
    },
  };
  return [asking, answering];
}
