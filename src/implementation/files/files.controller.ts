import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
// Adds what the plugin adds to a request.
import type {} from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { basename } from 'node:path';
import { ActorSource, contextFor } from '../../access/actor-context.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { HttpRefusal } from '../../platform/http/refusal.js';
import { FileLoader } from './evidence.loaders.js';
import { FileStore } from './file-store.js';
import { attachmentNamed } from './attachment-header.js';
import { UploadService, type Upload } from './upload.service.js';

/** A sender that says nothing for so long is hung up on. */
const SILENCE_MS = 60_000;

/** What an upload answers. */
interface Uploaded {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** Files go in and out over HTTP; GraphQL only holds their ids. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly actors: ActorSource,
    private readonly uploads: UploadService,
    private readonly files: FileLoader,
    private readonly store: FileStore,
  ) {}

  /** Takes one file of a multipart form. Who may is decided before the first byte is read. */
  @Post()
  @HttpCode(201)
  async upload(@Req() request: FastifyRequest): Promise<Uploaded> {
    const actor = await this.actors.actorOf(request.headers.authorization);
    actor.must('files:upload', { countryCode: actor.ownCountry, institutionId: actor.institutionId });
    request.raw.setTimeout(SILENCE_MS, () => request.raw.destroy());
    const upload = await oneFile(request, this.uploads.limit);
    // From here on it is us who may be slow.
    upload.bytes.once('end', () => request.raw.setTimeout(0));
    const { id, name, mediaType, size, sha256 } = await this.uploads.take(
      contextFor(actor, String(request.id), request.ip),
      upload,
    );
    return { id, name, mediaType, size, sha256 };
  }

  /** Sends a file to whoever may see it; to everybody else it does not exist. Never shown inside a page. */
  @Get(':id')
  async download(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.actors.actorOf(request.headers.authorization);
    const file = await this.files.load(contextFor(actor, String(request.id), request.ip), id);
    if (!file) throw notFound('file', id);
    const handle = await this.store.open(file.sha256);
    void reply
      .headers({
        'content-type': file.mediaType,
        'content-length': file.size,
        'content-disposition': attachmentNamed(file.name),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      })
      .send(handle.createReadStream());
  }
}

async function oneFile(request: FastifyRequest, limit: number): Promise<Upload> {
  if (!request.isMultipart()) {
    throw new HttpRefusal(415, 'INVALID', 'Send the file as multipart/form-data, in one part.');
  }
  const part = await request.file({ limits: { fileSize: limit, files: 1 }, throwFileSizeLimit: false });
  if (!part) throw new HttpRefusal(400, 'INVALID', 'The form holds no file.');
  return { bytes: part.file, name: basename(part.filename || 'file').slice(0, 300) };
}
