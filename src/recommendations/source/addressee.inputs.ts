import { InputType } from '@nestjs/graphql';
import { IdField, SomeIdsField, TextField } from '../../platform/graphql/input-fields.js';

/** A record that names the own country among others. */
@InputType({ description: 'A record of the source that names your country beside others.' })
export class DecideAddresseeInput {
  @IdField('Id of the record, from `pendingAddressees`.')
  sourceRecordId: string;
}

/** Recommendations whose country the source does not say. */
@InputType({ description: 'Recommendations whose country the source does not say, and which it is.' })
export class AssignCountryInput {
  @SomeIdsField('Ids of unassigned recommendations, at most 5,000.')
  recommendationIds: string[];

  @TextField('Code of the country: `SVN`.', 64)
  countryCode: string;
}
