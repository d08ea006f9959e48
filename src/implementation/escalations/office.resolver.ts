import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { EndOfficeInput, NameOfficeHolderInput } from './office.inputs.js';
import { InstitutionHeadLoader } from './office.loaders.js';
import { OfficeHolderPayload } from './office.payloads.js';
import { OfficeService } from './office.service.js';
import { OfficeHolder } from './office-holder.entity.js';

/** The door to who heads institutions and chairs the mechanism. */
@Resolver()
export class OfficeResolver {
  constructor(
    private readonly service: OfficeService,
    private readonly offices: InstitutionHeadLoader,
  ) {}

  @Query(() => OfficeHolder, {
    nullable: true,
    description: 'Who chairs the coordination mechanism of your country; null where nobody is named.',
  })
  @Allow('rounds:chase')
  mechanismChair(@Acting() actor: Actor): Promise<OfficeHolder | null> {
    return this.offices.chair(actor);
  }

  @Mutation(() => OfficeHolderPayload, {
    nullable: true,
    description:
      'Says who heads an institution, or who chairs the coordination mechanism. Who was named before holds the office no more.',
  })
  @Allow('rounds:write')
  nameOfficeHolder(
    @Args('input') input: NameOfficeHolderInput,
    @Acting() actor: Actor,
  ): Promise<OfficeHolderPayload> {
    return this.service.name(actor, input);
  }

  @Mutation(() => OfficeHolderPayload, {
    nullable: true,
    description: 'Somebody holds an office no more; nobody is written to in it until another is named.',
  })
  @Allow('rounds:write')
  endOffice(@Args('input') input: EndOfficeInput, @Acting() actor: Actor): Promise<OfficeHolderPayload> {
    return this.service.end(actor, input);
  }
}

/** Whose head somebody is, and who they are. */
@Resolver(() => OfficeHolder)
export class OfficeHolderFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Address of somebody without an account, for coordinators; null for others, and where `user` says who it is.',
  })
  email({ email }: OfficeHolder, _: unknown, { actor }: ActorContext): string | null {
    return actor.may('rounds:write') ? email : null;
  }

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution that they head; null for the chair.',
  })
  institution(
    { institutionId }: OfficeHolder,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.loadIf(context, institutionId);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'The person, where they have an account here; else null.',
  })
  user({ userId }: OfficeHolder, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, userId);
  }
}

/** Who heads an institution. */
@Resolver(() => Institution)
export class InstitutionHeadField {
  constructor(private readonly heads: InstitutionHeadLoader) {}

  @ResolveField(() => OfficeHolder, {
    nullable: true,
    description:
      'Who heads it and is written to where it does not answer; for the country’s coordinators and analysts, else null, and null where nobody is named.',
  })
  head({ id }: Institution, _: unknown, context: ActorContext): Promise<OfficeHolder | null> {
    return this.heads.load(context, id);
  }
}
