import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MailStops } from './mail-stops.js';
import { UNSUBSCRIBE_PATH, UnsubscribeLinks } from './unsubscribe-links.js';
import { UnsubscribePages } from './unsubscribe-pages.js';

/** As for every answer, but the page's own button may be pressed. */
const PAGE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * Ends a person's reminders by the link in a mail. A mail program posts to it (RFC 8058); a browser gets a page that
 * asks first, because programs that look through mails follow links.
 */
@Controller(UNSUBSCRIBE_PATH)
export class UnsubscribeController {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly stops: MailStops,
    private readonly pages: UnsubscribePages,
  ) {}

  @Get()
  async ask(@Query('token') token: unknown, @Res() reply: FastifyReply): Promise<void> {
    const id = this.links.personOf(token);
    if (id === null) return answer(reply, 404, this.pages.unknown());
    answer(reply, 200, await this.pages.question(id));
  }

  @Post()
  async stop(
    @Query('token') token: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = this.links.personOf(token);
    const author = { requestId: String(request.id), userId: null, membershipId: null };
    const stopped = id !== null && (await this.stops.stop(author, id));
    if (!stopped) return answer(reply, 404, this.pages.unknown());
    answer(reply, 200, await this.pages.done(id));
  }
}

function answer(reply: FastifyReply, status: number, page: string): void {
  void reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', PAGE_POLICY)
    .header('cache-control', 'no-store')
    .send(page);
}
