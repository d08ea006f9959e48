import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { ProgressUpdate } from '../progress/progress-update.entity.js';
import { Evidence } from './evidence.entities.js';
import { StoredFile } from './stored-file.entity.js';
import { AttachEvidenceInput, DetachEvidenceInput } from './evidence.inputs.js';
import { EvidenceOfUpdateLoader, FileLoader } from './evidence.loaders.js';
import { EvidencePayload } from './evidence.payload.js';
import { EvidenceService } from './evidence.service.js';
import { FileQuery } from './file.query.js';

/** The door to evidence; files themselves go through `POST /files` and `GET /files/ID`. */
@Resolver()
export class EvidenceResolver {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly files: FileQuery,
  ) {}

  @Query(() => StoredFile, {
    nullable: true,
    description: 'A file that you may see, found again by the SHA-256 of its bytes; null without one.',
  })
  @Allow('files:upload')
  fileByHash(
    @Args('sha256', { description: 'SHA-256 of the bytes, hexadecimal.' }) sha256: string,
    @Acting() actor: Actor,
  ): Promise<StoredFile | null> {
    return this.files.byHash(actor, sha256);
  }

  @Mutation(() => EvidencePayload, {
    nullable: true,
    description: 'Attaches a link or an uploaded file to an update that your institution is writing.',
  })
  @Allow('progress:draft')
  attachEvidence(
    @Args('input') input: AttachEvidenceInput,
    @Acting() actor: Actor,
  ): Promise<EvidencePayload> {
    return this.evidence.attach(actor, input);
  }

  @Mutation(() => EvidencePayload, {
    nullable: true,
    description: 'Takes evidence away from an update that your institution is writing.',
  })
  @Allow('progress:draft')
  detachEvidence(
    @Args('input') input: DetachEvidenceInput,
    @Acting() actor: Actor,
  ): Promise<EvidencePayload> {
    return this.evidence.detach(actor, input);
  }
}

/** What shows that an update is true. */
@Resolver(() => ProgressUpdate)
export class ProgressEvidenceField {
  constructor(private readonly attached: EvidenceOfUpdateLoader) {}

  @ResolveField(() => [Evidence], { description: 'Links and files, in the order they were attached.' })
  evidence({ id }: ProgressUpdate, _: unknown, context: ActorContext): Promise<Evidence[]> {
    return this.attached.load(context, id);
  }
}

/** The file behind evidence. */
@Resolver(() => Evidence)
export class EvidenceFields {
  constructor(private readonly files: FileLoader) {}

  @ResolveField(() => StoredFile, { nullable: true, description: 'The file; null for a link.' })
  file({ fileId }: Evidence, _: unknown, context: ActorContext): Promise<StoredFile | null> {
    return this.files.loadIf(context, fileId);
  }
}

/** Where a file is fetched. */
@Resolver(() => StoredFile)
export class StoredFileFields {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @ResolveField(() => String, {
    description: 'Where it is downloaded, with the same `Authorization` header as here.',
  })
  url({ id }: StoredFile): string {
    return new URL(`/files/${id}`, this.config.publicUrl).href;
  }
}
