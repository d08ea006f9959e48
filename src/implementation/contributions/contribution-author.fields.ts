import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { AccreditationEnum, type Accreditation } from '../../people/users/role-terms.js';
import { AuthorNameLoader } from './author-name.loader.js';
import { Contribution } from './contribution.entity.js';
import { ContributionVisibility } from './contribution.visibility.js';
import { AuthorshipEnum, type Authorship } from './contribution.words.js';

/** Who contributed, for those who may know. */
@Resolver(() => Contribution)
export class ContributionAuthorFields {
  constructor(
    private readonly visible: ContributionVisibility,
    private readonly names: AuthorNameLoader,
  ) {}

  @ResolveField(() => AuthorshipEnum, { description: 'Whether the contributor’s name is shown.' })
  authorship({ authorship }: Contribution): Authorship {
    return authorship;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Who wrote it; null where the contributor asked that their name is withheld.',
  })
  authorName(contribution: Contribution, _: unknown, context: ActorContext): Promise<string | null> {
    const { authorId } = contribution;
    return this.names.loadIf(context, this.visible.seesAuthor(context.actor, contribution) ? authorId : null);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Name of the body, as it was when it contributed; null where it has none or asked that it is withheld.',
  })
  bodyName(contribution: Contribution, _: unknown, { actor }: ActorContext): string | null {
    return this.visible.seesAuthor(actor, contribution) ? contribution.bodyName : null;
  }

  @ResolveField(() => AccreditationEnum, {
    nullable: true,
    description:
      'How the NHRI was accredited when it contributed; null for others, and where it asked that its name is withheld: a country has few.',
  })
  accreditation(contribution: Contribution, _: unknown, { actor }: ActorContext): Accreditation | null {
    return this.visible.seesAuthor(actor, contribution) ? contribution.accreditation : null;
  }
}
