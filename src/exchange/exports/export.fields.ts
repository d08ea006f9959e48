import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Export } from './export.entity.js';

/** Where exports are downloaded, before their id. */
export const EXPORTS_PATH = 'exports';

/** What every mutation that asks for a file answers. */
@ObjectType({ description: 'The file that you asked for.' })
export class ExportPayload extends Payload {
  @Field(() => Export, { nullable: true, description: 'What to download; null where it was refused.' })
  export?: Export | null;
}

/** Where to find the file. */
@Resolver(() => Export)
export class ExportFields {
  @ResolveField(() => String, {
    description:
      'Path on this server: `GET` it with the access token with which you asked, or a newer one of the same membership.',
  })
  path({ id }: Export): string {
    return `/${EXPORTS_PATH}/${id}`;
  }
}
