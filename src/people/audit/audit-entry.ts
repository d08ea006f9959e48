import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';

export type ChangeVerb = 'CREATED' | 'CHANGED' | 'REMOVED';
export const ChangeVerbEnum = graphqlEnum<ChangeVerb>('ChangeVerb', 'What was done to a row.', {
  CREATED: 'It was added.',
  CHANGED: 'Fields of it were changed.',
  REMOVED: 'A link was taken away.',
});

@ObjectType({ description: 'One field, before and after, as text.' })
export class AuditedField {
  @Field({ description: 'Name of the field.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'Before; null = it had none, or it is a secret.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'After; `(changed)` for a secret.' })
  after: string | null;
}

@ObjectType({ description: 'One thing that was touched.' })
export class AuditedChange {
  @Field(() => Int, { description: 'Its place among the changes of the entry, from 0.' })
  ordinal: number;

  @Field({ description: 'What kind of thing: `Cluster`, `Assignment` …' })
  entity: string;

  @Field({ description: 'Its id, or the joined key of a link: `rec_…/16.3/NATIONAL`.' })
  entityId: string;

  @Field(() => ChangeVerbEnum, { description: 'What was done to it.' })
  verb: ChangeVerb;

  @Field(() => [AuditedField], { description: 'Its fields, before and after.' })
  fields: AuditedField[];
}

@ObjectType({ description: 'A detail of what happened.' })
export class AuditDetail {
  @Field({ description: 'What it says.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Its value as text.' })
  value: string | null;
}

/** One fact of the event log, as the audit shows it. */
@ObjectType({ description: 'Who did what, when. Written with the change itself, never altered.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id: string;

  @Field({ description: 'When (UTC).' })
  at: string;

  @Field({ description: 'What happened, in the past tense: `ClusterCreated`.' })
  eventName: string;

  @Field({ description: 'The request that did it; the server’s log has the same.' })
  requestId: string;

  @Field(() => ID, { nullable: true, description: 'What it was about.' })
  subjectId: string | null;

  @Field(() => [AuditDetail], { description: 'Details of what happened.' })
  details: AuditDetail[];

  sequence: number;
  userId: string | null;
  membershipId: string | null;
  countryCode: string | null;
}

@ObjectType({ description: 'A page of the audit, the newest first.' })
export class AuditEntryConnection extends Connection(AuditEntry, 'AuditEntry') {}
