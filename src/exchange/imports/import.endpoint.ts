import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { plainToInstance, Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength, validateSync } from 'class-validator';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { ActorSource, contextFor } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { forbidden, unauthenticated } from '../../access/access-error.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { refusalOf } from '../../platform/http/refusal.js';
import { LANGUAGES, type Language } from '../../reference/languages/language.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { ImportUploads } from './import-uploads.js';

/** How long the rest of a refused upload may take. */
const PATIENCE_MS = 10_000;

const FLAGS = ['true', 'false'] as const;

/** The query string of an upload. */
class UploadQuery {
  @IsOptional() @IsString() @MaxLength(10) country?: string;
  @IsOptional()
  @IsIn(LANGUAGES, { message: `language is one of ${LANGUAGES.join(', ')}` })
  language?: Language;
  @IsOptional() @IsIn(FLAGS, { message: 'dryRun is true or false' }) dryRun?: string;
  @IsOptional() @IsIn(FLAGS, { message: 'complete is true or false' }) complete?: string;
  @IsOptional() @IsString() @MaxLength(200) @Type(() => String) fileName?: string;
}

/**
 * `POST /imports?country=SVN&language=fr&dryRun=true&complete=true&fileName=…` with the export as the body, plain or
 * gzipped, streamed to disk. Answers 202 with the run's id; its progress is in GraphQL.
 */
@Injectable()
export class ImportEndpoint implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: ActorSource,
    private readonly uploads: ImportUploads,
    private readonly vocabulary: Vocabulary,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance<FastifyInstance>();
    // The command line has no doors.
    if (!server) return;
    void server.register((scope, _, done) => {
      // The body stays a stream, whatever it says it is.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, body, next) => next(null, body));
      scope.post('/imports', (request, reply) => this.take(request, reply));
      done();
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.host.httpAdapter) await this.uploads.watch();
  }

  private async take(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    try {
      const actor = await this.actors.actorOf(request.headers.authorization);
      if (actor.isAnonymous) throw unauthenticated();
      const query = readQuery(request.query);
      const countryCode = countryOf(actor, query);
      if (countryCode !== null && !this.vocabulary.country(countryCode))
        throw notFound('country', countryCode, ['country']);
      if (!request.body) throw new UserError('INVALID', 'Send the export as the body of the request.');
      const run = await this.uploads.accept(
        contextFor(actor, String(request.id), request.ip).author,
        {
          fileName: query.fileName ?? 'upload',
          countryCode,
          language: query.language ?? 'en',
          dryRun: query.dryRun === 'true',
          complete: query.complete === 'true',
        },
        request.body as Readable,
      );
      return await reply.status(202).send({ runId: run.id });
    } catch (error) {
      discardRest(request);
      return refuse(reply, error);
    }
  }
}

/** A coordinator imports for the own country; an administrator for any, or for all. */
function countryOf(actor: Actor, { country }: UploadQuery): string | null {
  if (actor.isAdmin && actor.may('imports:run')) return country?.toUpperCase() ?? null;
  const countryCode = country?.toUpperCase() ?? actor.ownCountry;
  actor.must('imports:run', { countryCode });
  if (countryCode !== actor.countryCode) throw forbidden('imports:run');
  return countryCode;
}

function readQuery(raw: unknown): UploadQuery {
  const query = plainToInstance(UploadQuery, raw);
  const errors = validateSync(query, { whitelist: true, forbidNonWhitelisted: true });
  const first = Object.values(errors[0]?.constraints ?? {})[0];
  if (first) throw new UserError('INVALID', first, [errors[0]?.property ?? '']);
  return query;
}

/**
 * A client that is still sending does not read the answer before it has sent all, and its connection is of no use
 * until then: the rest is read and thrown away, for a while.
 */
function discardRest({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  const patience = setTimeout(() => raw.destroy(), PATIENCE_MS).unref();
  raw.once('close', () => clearTimeout(patience)).resume();
}

function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = refusalOf(error);
  if (!refusal) throw error;
  return reply.status(refusal.status).send(refusal.body);
}
