import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Institution } from '../../people/institutions/institution.entity.js';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { StoredFile } from '../files/stored-file.entity.js';

export type PlanKind = 'RECOMMENDATIONS_IMPLEMENTATION_PLAN' | 'NATIONAL_HUMAN_RIGHTS_ACTION_PLAN' | 'OTHER';
export const PlanKindEnum = graphqlEnum<PlanKind>('PlanKind', 'What kind of plan it is.', {
  RECOMMENDATIONS_IMPLEMENTATION_PLAN: 'What is done about the recommendations of human-rights mechanisms.',
  NATIONAL_HUMAN_RIGHTS_ACTION_PLAN: 'The national action plan on human rights.',
  OTHER: 'Another plan: of a sector, a region, one convention.',
});

export type PlanState = 'DRAFT' | 'CONSULTATION' | 'VALIDATED' | 'SUBMITTED' | 'ADOPTED' | 'CLOSED';
export const PlanStateEnum = graphqlEnum<PlanState>('PlanState', 'Where a plan stands on its way.', {
  DRAFT: 'Being written; seen by the administration only.',
  CONSULTATION: 'Shown to the country’s stakeholders, who are asked for their views.',
  VALIDATED: 'Agreed among the institutions; its text is fixed.',
  SUBMITTED: 'Before the Government; its text is fixed.',
  ADOPTED: 'In force, and public where the country publishes its status.',
  CLOSED: 'Ended and evaluated; nothing of it changes any more.',
});

/** What a State sets out to do in a period. */
@Entity()
@Index(['countryCode', 'createdAt'])
@Index(['responsibleBodyId'])
@ObjectType({
  implements: () => Node,
  description:
    'What a State sets out to do in a period: a plan has objectives or programmes, these have measures, these activities. A country may have any number at once.',
})
export class ImplementationPlan extends Node {
  @IdColumn('pln') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @EnumColumn()
  @Field(() => PlanKindEnum, { description: 'What kind of plan it is.' })
  kind: PlanKind;

  @TextColumn()
  @Field({ description: 'Its title, in the country’s working language.' })
  title: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is about; null where nothing was written.' })
  description: string | null;

  @DateColumn()
  @Field({ description: 'First day of its period (YYYY-MM-DD).' })
  periodFrom: string;

  @DateColumn()
  @Field({ description: 'Last day of its period (YYYY-MM-DD); after it the plan is evaluated.' })
  periodTo: string;

  /** The body that answers for the plan as a whole. */
  @ForeignKey(() => Institution) @TextColumn({ nullable: true }) responsibleBodyId: string | null;

  @EnumColumn()
  @Field(() => PlanStateEnum, { description: 'Where it stands on its way.' })
  state: PlanState;

  @InstantColumn()
  @Field({ description: 'When it was begun (UTC).' })
  createdAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was given up before it was adopted (UTC); null while it was not.',
  })
  archivedAt: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}

/** One step of a plan on its way. Append-only. */
@Entity()
@Index(['planId', 'number'], { unique: true })
@Index(['fileId'])
@ObjectType({
  description: 'One step of a plan on its way, with its day and its document. Steps are never changed.',
})
export class PlanStep {
  @IdColumn('pls')
  @Field(() => ID, { description: 'Id of the step.' })
  id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => ImplementationPlan) @TextColumn() planId: string;

  @IntColumn()
  @Field(() => Int, { description: '1 for the first step, the beginning of the draft.' })
  number: number;

  @EnumColumn()
  @Field(() => PlanStateEnum, { description: 'Where the step led.' })
  state: PlanState;

  @DateColumn()
  @Field({ description: 'Day on which it was taken (YYYY-MM-DD).' })
  takenOn: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Title of the document of the step: the text put up for consultation, the decision of the Government. Null where a draft begins, or begins again.',
  })
  documentTitle: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the document is on the web; null where not.' })
  documentUrl: string | null;

  @ForeignKey(() => StoredFile) @TextColumn({ nullable: true }) fileId: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What one should know about the step, such as why it led back; null where nothing was said, and for readers from outside the administration.',
  })
  note: string | null;

  @TextColumn() takenById: string;
  @InstantColumn()
  @Field({ description: 'When it was recorded (UTC).' })
  recordedAt: string;
}
