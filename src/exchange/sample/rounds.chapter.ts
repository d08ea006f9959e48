import sql from 'sql-template-tag';
import { AnswerService } from '../../implementation/answers/answer.service.js';
import { AnswerSettling } from '../../implementation/answers/answer-settling.js';
import type { StateAnswer } from '../../implementation/answers/answer.entities.js';
import type { NameOfficeHolderInput } from '../../implementation/escalations/office.inputs.js';
import { OfficeService } from '../../implementation/escalations/office.service.js';
import { NilReturnService } from '../../implementation/rounds/nil-return.service.js';
import type { ReportingRound } from '../../implementation/rounds/round.entities.js';
import type { PlanReportingRoundInput } from '../../implementation/rounds/round.inputs.js';
import { RoundDueDays } from '../../implementation/rounds/round-due-days.js';
import { RoundService } from '../../implementation/rounds/round.service.js';
import { RoundsOpeningThemselves } from '../../implementation/rounds/rounds-opening-themselves.js';
import { Reader } from '../../platform/database/reader.js';
import { newId } from '../../platform/ids/id.js';
import { clusterId, type Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

interface ToldAnswer {
  cluster: string;
  writtenOn: string;
  asOf: string;
  draft: string;
  revised: string;
  finalOn: string;
  internalNote: string;
}

/** A round of reports, who is behind it, and what the State answers. */
interface ToldRounds {
  offices: (Omit<NameOfficeHolderInput, 'institutionId'> & { on: string; institution: string | null })[];
  round: Omit<PlanReportingRoundInput, 'filter'> & { plannedOn: string };
  nilReturn: { on: string; institution: string; note: string };
  extension: { on: string; institution: string; dueOn: string; reason: string };
  answers: ToldAnswer[];
}

/** The mechanism calls for reports, waits for them, and writes what the State answers. */
export async function rounds(setting: Setting): Promise<Scene[]> {
  const told = await readTold<ToldRounds>('rounds');
  return [
    ...told.offices.map((office) => holding(setting, office)),
    ...reporting(setting, told),
    ...told.answers.flatMap((answer) => answering(setting, answer)),
  ];
}

function holding(
  { stage, people }: Setting,
  { on, institution, ...person }: ToldRounds['offices'][number],
): Scene {
  return {
    on,
    what: `office of ${person.name}`,
    play: () => {
      const by = people.firstCoordinator();
      const institutionId = institution === null ? null : people.institution(institution);
      return stage.act(by, OfficeService, (service) => service.name(by, { ...person, institutionId }));
    },
  };
}

function reporting({ stage, people }: Setting, { round: told, nilReturn, extension }: ToldRounds): Scene[] {
  const { plannedOn, ...terms } = told;
  let round: ReportingRound | null | undefined;
  const roundId = () => round?.id ?? '';
  return [
    {
      on: plannedOn,
      what: `round "${terms.name}"`,
      play: async () => {
        const by = people.firstCoordinator();
        ({ round } = await stage.act(by, RoundService, (service) =>
          service.plan(by, { ...terms, filter: {} }),
        ));
      },
    },
    {
      on: terms.opensOn,
      what: `opening of "${terms.name}"`,
      play: () => {
        const nobody = { requestId: newId('req'), userId: null, membershipId: null };
        return stage.get(RoundsOpeningThemselves).open(nobody, roundId());
      },
    },
    {
      on: nilReturn.on,
      what: `nil return of "${nilReturn.institution}"`,
      play: () => {
        const by = people.reporterOf(nilReturn.institution);
        const input = { roundId: roundId(), note: nilReturn.note };
        return stage.act(by, NilReturnService, (service) => service.file(by, input));
      },
    },
    {
      on: extension.on,
      what: `more time for "${extension.institution}"`,
      play: () => {
        const by = people.firstCoordinator();
        const { dueOn, reason } = extension;
        const institutionIds = [people.institution(extension.institution)];
        return stage.act(by, RoundDueDays, (service) =>
          service.extend(by, { roundId: roundId(), institutionIds, dueOn, reason }),
        );
      },
    },
  ];
}

function answering({ stage, people, clusters }: Setting, told: ToldAnswer): Scene[] {
  const { cluster, asOf, internalNote } = told;
  let answer: StateAnswer | null | undefined;
  const now = () => ({ id: answer?.id ?? '', version: answer?.version ?? 0 });
  return [
    {
      on: told.writtenOn,
      what: `State answer to "${cluster}"`,
      play: async () => {
        const by = people.firstCoordinator();
        const id = clusterId(clusters, cluster);
        const updates = await stage
          .get(Reader)
          .rows<{ id: string }>(
            sql`select id from progress_update where cluster_id = ${id} and state in ('SUBMITTED', 'CLEARED', 'APPROVED') order by id`,
          );
        const said = {
          clusterId: id,
          asOf,
          internalNote,
          texts: [{ language: 'en' as const, text: told.draft }],
        };
        const updateIds = updates.map((update) => update.id);
        ({ stateAnswer: answer } = await stage.act(by, AnswerService, (service) =>
          service.write(by, { ...said, updateIds }),
        ));
      },
    },
    {
      on: told.finalOn,
      what: `final State answer to "${cluster}"`,
      play: async () => {
        const by = people.firstCoordinator();
        const texts = [{ language: 'en' as const, text: told.revised }];
        ({ stateAnswer: answer } = await stage.act(by, AnswerService, (service) =>
          service.revise(by, { ...now(), texts }),
        ));
        return stage.act(by, AnswerSettling, (service) => service.finalise(by, now()));
      },
    },
  ];
}
