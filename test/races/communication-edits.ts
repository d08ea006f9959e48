import type { Cast, Player } from '../harness/cast.js';
import { registered, said, type Letter } from '../communications/registering.js';

const named = ({ id, version }: Letter): { communicationId: string; version: number } => ({
  communicationId: id,
  version,
});
const letter = async ({ coordinator }: Cast): Promise<object> => named(await registered(coordinator));
const people = ({ coordinator, secondCoordinator }: Cast): [Player, Player] => [
  coordinator,
  secondCoordinator,
];

/** Two ways in which two coordinators change one communication. */
export const communicationEdits: {
  verb: string;
  noun: string;
  people: (cast: Cast) => [Player, Player];
  make: (cast: Cast) => Promise<object>;
  changes: [object, object];
}[] = [
  {
    verb: 'correctCommunication',
    noun: 'communication',
    people,
    make: letter,
    changes: [{ reference: 'AL XSA 5/2026' }, { publicSubject: 'Prisons.' }],
  },
  {
    verb: 'extendReplyTerm',
    noun: 'communication',
    people,
    make: letter,
    changes: [
      { dueOn: '2026-04-06', reason: 'Granted.' },
      { dueOn: '2026-05-06', reason: 'Granted again.' },
    ],
  },
  {
    verb: 'recordReply',
    noun: 'communication',
    people,
    make: letter,
    changes: [
      { repliedOn: '2026-02-20', summary: 'One.' },
      { repliedOn: '2026-02-20', summary: 'Two.' },
    ],
  },
  {
    verb: 'retractReply',
    noun: 'communication',
    people,
    make: async (cast) => {
      const replied = await said(cast.coordinator, 'recordReply', await registered(cast.coordinator), {
        repliedOn: '2026-02-20',
        summary: 'Of another letter.',
      });
      return { ...named(replied), replyId: replied.replies[0].id };
    },
    changes: [{ reason: 'It answers another letter.' }, { reason: 'Recorded twice.' }],
  },
  {
    verb: 'closeCommunication',
    noun: 'communication',
    people,
    make: letter,
    changes: [{ reason: 'Withdrawn.' }, { reason: 'Settled.' }],
  },
  {
    verb: 'reopenCommunication',
    noun: 'communication',
    people,
    make: async (cast) =>
      named(
        await said(cast.coordinator, 'closeCommunication', await registered(cast.coordinator), {
          reason: 'No.',
        }),
      ),
    changes: [{ reason: 'It goes on.' }, { reason: 'It was not over.' }],
  },
  {
    verb: 'decideCommunicationPublication',
    noun: 'communication',
    people,
    make: letter,
    changes: [
      { publishedFrom: '2027-03-06', reason: 'As the sender does.' },
      { publishedFrom: '2027-04-06', reason: 'A month later.' },
    ],
  },
];
