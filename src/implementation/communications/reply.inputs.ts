import { InputType } from '@nestjs/graphql';
import {
  DayField,
  IdField,
  OptionalAddressField,
  OptionalIdField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { CommunicationVersionInput } from './communication.inputs.js';

/** What the State answered. */
@InputType({ description: 'What the State answered.' })
export class RecordReplyInput extends CommunicationVersionInput {
  @DayField('Day of the reply; today in the country at the latest.')
  repliedOn: string;

  @WordsField('What it says, in short. Write no name of an alleged victim.', 8_000, 'say what it says')
  summary: string;

  @OptionalIdField(
    'The reply as a file that a coordinator uploaded (`POST /files`): it is then seen by who sees the reply.',
  )
  fileId?: string | null;

  @OptionalAddressField('Address where it is published, http or https.')
  url?: string | null;
}

/** A reply that was recorded by mistake. */
@InputType({
  description: 'A reply that was recorded by mistake, and why. It stays in the register, retracted.',
})
export class RetractReplyInput extends CommunicationVersionInput {
  @IdField('The reply.')
  replyId: string;

  @WordsField('What was wrong with it.', 4_000, 'say what was wrong with it')
  reason: string;
}
