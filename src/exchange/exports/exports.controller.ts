import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource, contextFor } from '../../access/actor-context.js';
import { attachmentNamed } from '../../implementation/files/attachment-header.js';
import { Downloads } from './downloads.js';
import { EXPORTS_PATH } from './export.fields.js';

/** Where what the server makes is downloaded. */
@Controller(EXPORTS_PATH)
export class ExportsController {
  constructor(
    private readonly actors: ActorSource,
    private readonly downloads: Downloads,
  ) {}

  /** Makes the file and sends it to whoever asked for it; for everybody else it does not exist. */
  @Get(':id')
  async download(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const actor = await this.actors.actorOf(request.headers.authorization);
    const context = contextFor(actor, String(request.id), request.ip);
    const file = await this.downloads.open(context, id, gone.signal);
    void reply
      .headers({
        'content-type': file.mediaType,
        'content-length': file.size,
        'content-disposition': attachmentNamed(file.name),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      })
      .send(file.bytes);
  }
}
