import { InputType } from '@nestjs/graphql';
import {
  IdField,
  OptionalAddressField,
  OptionalIdField,
  WordsField,
} from '../../platform/graphql/input-fields.js';

/** Something that shows that an update is true. */
@InputType({ description: 'A link or an uploaded file that shows that an update is true.' })
export class AttachEvidenceInput {
  @IdField('The update; a draft or a returned one.')
  updateId: string;

  @WordsField('What it is.', 300, 'say what it is')
  title: string;

  @OptionalAddressField('Address on the web, http or https; this or `fileId`.')
  url?: string | null;

  @OptionalIdField(
    'A file that your institution uploaded (`POST /files`), or that came up to it with an answer to a task that it passed; this or `url`.',
  )
  fileId?: string | null;
}

/** Evidence taken away from what is not handed in. */
@InputType({ description: 'Evidence that you take away from a draft or a returned update.' })
export class DetachEvidenceInput {
  @IdField('The evidence.')
  evidenceId: string;
}
