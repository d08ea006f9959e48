import { CommunicationChangesService } from '../../implementation/communications/communication-changes.service.js';
import { CommunicationLinksService } from '../../implementation/communications/communication-links.service.js';
import type {
  Communication,
  CommunicationKind,
} from '../../implementation/communications/communication.entities.js';
import { CommunicationService } from '../../implementation/communications/communication.service.js';
import { CommunicationGrants } from '../../implementation/communications/grant.service.js';
import { ReplyService } from '../../implementation/communications/reply.service.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

interface ToldCommunication {
  key: string;
  on: string;
  kind: CommunicationKind;
  reference: string;
  mechanisms: string[];
  subject: string;
  publicSubject: string | null;
  sentOn: string;
  receivedOn: string;
  termDays: number;
  dueOn: string;
  annotationIds: string[];
  named: { person: string; on: string; reason: string }[];
  extended?: { on: string; dueOn: string; reason: string };
  reply?: { on: string; repliedOn: string; summary: string };
  publication?: { on: string; from: string; reason: string };
}

/** What mandate holders and committees write to the State, and what it answers. */
export async function corresponding(setting: Setting): Promise<Scene[]> {
  const letters = await readTold<ToldCommunication[]>('communications');
  return letters.flatMap((told) => scenesOf(setting, told));
}

function scenesOf(setting: Setting, told: ToldCommunication): Scene[] {
  const { stage, people } = setting;
  const { key, named, extended, reply, publication } = told;
  let letter: Communication;
  const at = () => ({ communicationId: letter.id, version: letter.version });
  const by = () => people.firstCoordinator();
  const keep = ({ communication }: { communication?: Communication | null }): void => {
    letter = communication as Communication;
  };
  const scenes: Scene[] = [
    { on: told.on, what: `letter "${key}"`, play: async () => void (letter = await register(setting, told)) },
    ...named.map(({ person, on, reason }) => ({
      on,
      what: `"${person}" named on "${key}"`,
      play: () => {
        const userId = people.actor(person, 'FOCAL_POINT').userId as string;
        return stage.act(by(), CommunicationGrants, (service) =>
          service.grant(by(), { communicationId: letter.id, userId, reason }),
        );
      },
    })),
  ];
  if (extended) {
    const { on, ...said } = extended;
    const play = async () =>
      keep(
        await stage.act(by(), CommunicationChangesService, (service) =>
          service.extend(by(), { ...at(), ...said }),
        ),
      );
    scenes.push({ on, what: `more time for "${key}"`, play });
  }
  if (reply) {
    const { on, ...said } = reply;
    const play = async () =>
      keep(await stage.act(by(), ReplyService, (service) => service.record(by(), { ...at(), ...said })));
    scenes.push({ on, what: `reply to "${key}"`, play });
  }
  if (publication) {
    const { on, from: publishedFrom, reason } = publication;
    const play = async () =>
      keep(
        await stage.act(by(), CommunicationChangesService, (service) =>
          service.decidePublication(by(), { ...at(), publishedFrom, reason }),
        ),
      );
    scenes.push({ on, what: `publication of "${key}"`, play });
  }
  return scenes;
}

async function register(
  { stage, people, records }: Setting,
  told: ToldCommunication,
): Promise<Communication> {
  const by = people.firstCoordinator();
  const { kind, reference, mechanisms, subject, publicSubject, sentOn, receivedOn, termDays, dueOn } = told;
  const terms = { kind, reference, subject, publicSubject, sentOn, receivedOn, termDays, dueOn };
  const { communication } = await stage.act(by, CommunicationService, (service) =>
    service.register(by, { ...terms, mechanismCodes: mechanisms }),
  );
  const { id: communicationId } = communication as Communication;
  if (told.annotationIds.length > 0) {
    const itemIds = records.idsOf(told.annotationIds);
    await stage.act(by, CommunicationLinksService, (service) =>
      service.link(by, { communicationId, itemIds }),
    );
  }
  return communication as Communication;
}
