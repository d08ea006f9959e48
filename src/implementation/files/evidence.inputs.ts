import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';

/** Something that shows that an update is true. */
@InputType({ description: 'A link or an uploaded file that shows that an update is true.' })
export class AttachEvidenceInput {
  @Field(() => ID, { description: 'The update; a draft or a returned one.' })
  @IsString()
  @MaxLength(64)
  updateId: string;

  @Field({ description: 'What it is.' })
  @IsString()
  @Matches(/\S/, { message: 'say what it is' })
  @MaxLength(300)
  title: string;

  @Field(() => String, {
    nullable: true,
    description: 'Address on the web, http or https; this or `fileId`.',
  })
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true, require_tld: false },
    { message: 'write an address that begins with https:// or http://' },
  )
  @MaxLength(2_000)
  url?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A file that your institution uploaded (`POST /files`); this or `url`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  fileId?: string | null;
}

/** Evidence taken away from what is not handed in. */
@InputType({ description: 'Evidence that you take away from a draft or a returned update.' })
export class DetachEvidenceInput {
  @Field(() => ID, { description: 'The evidence.' })
  @IsString()
  @MaxLength(64)
  evidenceId: string;
}
