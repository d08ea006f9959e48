import { Controller, Get, HttpException, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FeedKeys } from './feed-keys.js';
import { FeedRate } from './feed-rate.js';
import { FeedReading, type FeedBody } from './feed-reading.js';

/** 256 random bits, as they are written. */
const ADDRESS = /^([\w-]{43})\.ics$/;

/** Sends feeds to calendar programs. The address is the only key, so it is never logged, passed on or kept by a proxy. */
@Controller('calendar')
export class FeedController {
  constructor(
    private readonly rate: FeedRate,
    private readonly keys: FeedKeys,
    private readonly reading: FeedReading,
  ) {}

  /** An address that is guessed, revoked or whose reader has left opens nothing, in the same words. */
  @Get(':address')
  async fetch(
    @Param('address') address: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wait = this.rate.wait(request.ip);
    if (wait > 0) {
      void reply.header('retry-after', wait);
      throw new HttpException('Too many requests for calendars: wait before trying again.', 429);
    }
    const secret = ADDRESS.exec(address)?.[1];
    const feed = secret ? await this.keys.open(secret) : null;
    if (!feed) {
      this.rate.miss(request.ip);
      throw new NotFoundException('There is no calendar at this address.');
    }
    this.rate.hit(request.ip);
    const body = await this.reading.read(feed, String(request.id));
    void reply.headers({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="calendar.ics"',
      // A program may keep it and asks whether it changed; nobody in between keeps anything.
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex, nofollow',
      etag: body.etag,
      'last-modified': new Date(body.changedAt).toUTCString(),
    });
    if (unchanged(request, body)) void reply.code(304).send();
    else void reply.send(body.text);
  }
}

/** Whether the program has it already: by its tag, or, where it sends none, by the time. */
function unchanged({ headers }: FastifyRequest, { etag, changedAt }: FeedBody): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(Date.parse(changedAt) / 1_000) * 1_000 <= since;
}
