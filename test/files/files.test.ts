import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Cast, done, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import {
  approving,
  assign,
  drafting,
  refusal,
  returning,
  submitting,
  updateOf,
  verb,
  type Update,
} from '../progress/reporting.js';
import { assignedTo, bodyBelow, onTask, taskOf } from '../cascade/passing.js';
import { officeFile } from './office-file.js';

let world: World;
let cast: Cast;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rectrack-files-'));
  world = await World.open({ RECTRACK_FILES: folder, RECTRACK_UPLOAD_LIMIT_MB: '1' });
  cast = await Cast.play(world);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Uploaded {
  status: number;
  body: any;
}

const pdf = (content: string): Buffer => Buffer.from(`%PDF-1.7\n${content}\n%%EOF\n`);

async function upload(
  by: Player | null,
  bytes: Buffer,
  name = 'law.pdf',
  type = 'application/pdf',
): Promise<Uploaded> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
  const response = await fetch(`${world.url}/files`, {
    method: 'POST',
    body: form,
    headers: by ? { authorization: `Bearer ${by.token}` } : {},
  });
  return { status: response.status, body: await response.json() };
}

const download = (id: string, by: Player | null): Promise<Response> =>
  fetch(`${world.url}/files/${id}`, { headers: by ? { authorization: `Bearer ${by.token}` } : {} });

/** Names of all files in the folder, those on their way in included. */
const kept = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

async function draft(by: Player, institutionId: string): Promise<Update> {
  const [recommendationId = ''] = await seedRecommendations(world, 1);
  await assign(cast, institutionId, [recommendationId]);
  return updateOf(await drafting(by, { recommendationId, proposedStatus: 'IMPLEMENTED' }));
}

const attach = (by: Player, updateId: string, more: object) =>
  verb(by, 'attachEvidence', 'evidence { id kind title url file { id name mediaType size url } }', {
    updateId,
    title: 'The law',
    ...more,
  });

describe('an upload', () => {
  it('is stored under the hash of its bytes, and told by its type', async () => {
    const bytes = pdf('first');
    const { status, body } = await upload(cast.focalPoint, bytes, 'Zákon č. 5.pdf', 'text/html');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect({ status, ...body }).toEqual({
      status: 201,
      id: expect.stringMatching(/^fil_/),
      name: 'Zákon č. 5.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256,
    });
    expect(kept()).toContain(sha256);
  });

  it('of the same content is stored once, and found again by its hash', async () => {
    const bytes = pdf('twice');
    const first = await upload(cast.focalPoint, bytes);
    const before = kept().length;
    const again = await upload(cast.focalPoint, bytes, 'another-name.pdf');
    expect(again.body.id).toBe(first.body.id);
    const others = await upload(cast.otherFocalPoint, bytes);
    expect(others.body.id).not.toBe(first.body.id);
    expect(kept()).toHaveLength(before);
    const find = (by: Player) =>
      by.ask('query($sha256: String!) { fileByHash(sha256: $sha256) { id } }', { sha256: first.body.sha256 });
    expect((await find(cast.focalPoint)).data.fileByHash).toEqual({ id: first.body.id });
    expect((await find(cast.otherFocalPoint)).data.fileByHash).toEqual({ id: others.body.id });
    expect((await find(cast.foreignFocalPoint)).data.fileByHash).toBeNull();
  });

  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const withMacros = 'application/vnd.ms-word.document.macroEnabled';
  it.each([
    ['plain text', Buffer.from('Réponse du ministère : نعم\n'), 'answer.txt', 'text/plain'],
    ['CSV', Buffer.from('year;cases\n2025;12\n'), 'cases.csv', 'text/csv'],
    [
      'a PNG',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      'a.png',
      'image/png',
    ],
    ['a Word document', officeFile(word), 'report.docx', word],
  ])('takes %s', async (_, bytes, name, mediaType) => {
    const { status, body } = await upload(cast.focalPoint, bytes, name, 'application/octet-stream');
    expect({ status, mediaType: body.mediaType }).toEqual({ status: 201, mediaType });
  });

  it.each([
    ['a document with macros', officeFile(withMacros), 'report.docx', 415],
    ['a program', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex'), 'law.pdf', 415],
    ['a page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'law.txt', 415],
    ['text that is not UTF-8', Buffer.from('caf\xe9', 'latin1'), 'law.txt', 415],
    ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'law.zip', 415],
    ['nothing', Buffer.alloc(0), 'law.pdf', 400],
    ['too much', Buffer.concat([pdf('x'), Buffer.alloc(1024 * 1024)]), 'law.pdf', 413],
  ])('refuses %s, and nothing is left behind', async (_, bytes, name, status) => {
    const before = kept();
    const answer = await upload(cast.focalPoint, bytes, name);
    expect(answer).toEqual({
      status,
      body: { errors: [{ message: expect.any(String), extensions: { code: expect.any(String) } }] },
    });
    expect(kept()).toEqual(before);
  });

  it('is for those who write', async () => {
    expect((await upload(null, pdf('x'))).status).toBe(401);
    for (const person of [cast.analyst, cast.validator, cast.stakeholder, cast.admin]) {
      expect((await upload(person, pdf('x'))).status).toBe(403);
    }
    const plain = await fetch(`${world.url}/files`, {
      method: 'POST',
      body: '{}',
      headers: { authorization: `Bearer ${cast.focalPoint.token}`, 'content-type': 'application/json' },
    });
    expect(plain.status).toBe(415);
  });

  describe('that is half there', () => {
    let half: ClientRequest;
    let before: string[];
    beforeEach(async () => {
      before = kept();
      half = request(`${world.url}/files`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${cast.focalPoint.token}`,
          'content-type': 'multipart/form-data; boundary=half',
          'content-length': 500_000,
        },
      });
      half.on('error', () => undefined);
      half.write(
        '--half\r\ncontent-disposition: form-data; name="file"; filename="law.pdf"\r\n\r\n%PDF-1.7\n',
      );
      half.write(Buffer.alloc(100_000));
      await until(() => kept().length > before.length);
    });

    it('keeps nobody else from writing', async () => {
      const { state } = await draft(cast.focalPoint, cast.ministryA);
      expect(state).toBe('DRAFT');
      half.destroy();
      await until(() => kept().length === before.length);
    });

    it('leaves nothing behind when the sender goes away', async () => {
      half.destroy();
      await until(() => kept().length === before.length);
      expect(kept()).toEqual(before);
      expect((await upload(cast.focalPoint, pdf('after'))).status).toBe(201);
    });
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (holds()) return;
    await sleep(25);
  }
  throw new Error('it did not come about in five seconds');
}

describe('evidence', () => {
  it('is a link or an own file, attached to what is being written', async () => {
    const update = await draft(cast.focalPoint, cast.ministryA);
    const link = done(
      await attach(cast.focalPoint, update.id, { url: 'https://gazette.example.org/5' }),
      'attachEvidence',
    );
    expect(link.evidence).toMatchObject({ kind: 'LINK', url: 'https://gazette.example.org/5', file: null });
    const { body } = await upload(cast.focalPoint, pdf('attached'));
    const file = done(await attach(cast.focalPoint, update.id, { fileId: body.id }), 'attachEvidence');
    expect(file.evidence).toMatchObject({
      kind: 'FILE',
      url: null,
      file: { id: body.id, name: 'law.pdf', url: expect.stringContaining(`/files/${body.id}`) },
    });
  });

  it.each([
    ['a script', { url: 'javascript:alert(1)' }],
    ['a local file', { url: 'file:///etc/passwd' }],
    ['an address without a scheme', { url: 'gazette.example.org' }],
    ['an address with a password', { url: 'https://user:secret@example.org' }],
    ['both', { url: 'https://example.org', fileId: 'fil_x' }],
    ['neither', {}],
  ])('is not %s', async (_, more) => {
    const update = await draft(cast.focalPoint, cast.ministryA);
    expect(refusal(await attach(cast.focalPoint, update.id, more))?.code).toBe('INVALID');
  });

  it('is not another institution’s file', async () => {
    const update = await draft(cast.focalPoint, cast.ministryA);
    const { body } = await upload(cast.otherFocalPoint, pdf('of the others'));
    expect(refusal(await attach(cast.focalPoint, update.id, { fileId: body.id }))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'fileId'],
    });
  });

  it('is taken away only from what is not handed in', async () => {
    const update = await draft(cast.otherFocalPoint, cast.ministryB);
    const attached = done(
      await attach(cast.otherFocalPoint, update.id, { url: 'https://example.org/1' }),
      'attachEvidence',
    ).evidence;
    const detach = (by: Player) =>
      verb(by, 'detachEvidence', 'progressUpdate { evidence { id } }', { evidenceId: attached.id });
    expect(refusal(await detach(cast.focalPoint))?.code).toBe('NOT_FOUND');
    const handedIn = updateOf(await submitting(cast.otherFocalPoint, update));
    expect(refusal(await detach(cast.otherFocalPoint))?.code).toBe('CONFLICT');
    expect(
      refusal(await attach(cast.otherFocalPoint, update.id, { url: 'https://example.org/2' }))?.code,
    ).toBe('CONFLICT');
    updateOf(await returning(cast.coordinator, handedIn));
    expect(done(await detach(cast.otherFocalPoint), 'detachEvidence').progressUpdate.evidence).toEqual([]);
    expect(refusal(await detach(cast.otherFocalPoint))?.code).toBe('NOT_FOUND');
  });
});

describe('a download', () => {
  it('never runs in a browser', async () => {
    const bytes = pdf('sent');
    const { body } = await upload(cast.focalPoint, bytes, 'Zákon 5.pdf');
    const response = await download(body.id, cast.focalPoint);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="Z_kon 5.pdf"; filename*=UTF-8''Z%C3%A1kon%205.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'private, no-store',
    });
  });

  it('is as visible as the update that the file belongs to', async () => {
    const { body } = await upload(cast.otherFocalPoint, pdf('proof'));
    const seenBy = async (): Promise<string[]> => {
      const readers = {
        own: cast.otherFocalPoint,
        coordinator: cast.coordinator,
        other: cast.focalPoint,
        analyst: cast.analyst,
        stakeholder: cast.stakeholder,
        foreign: cast.foreignCoordinator,
        public: null,
      };
      const seen: string[] = [];
      for (const [who, reader] of Object.entries(readers)) {
        const { status } = await download(body.id, reader);
        expect([200, 404]).toContain(status);
        if (status === 200) seen.push(who);
      }
      return seen;
    };
    const update = await draft(cast.otherFocalPoint, cast.ministryB);
    done(await attach(cast.otherFocalPoint, update.id, { fileId: body.id }), 'attachEvidence');
    expect(await seenBy()).toEqual(['own', 'coordinator']);
    const handedIn = updateOf(await submitting(cast.otherFocalPoint, update));
    expect(await seenBy()).toEqual(['own', 'coordinator', 'other', 'analyst']);
    await publish(cast.coordinator, 'UPDATES');
    expect(await seenBy()).toEqual(['own', 'coordinator', 'other', 'analyst']);
    updateOf(await approving(cast.coordinator, handedIn));
    expect(await seenBy()).toEqual(['own', 'coordinator', 'other', 'analyst', 'stakeholder', 'public']);
    await publish(cast.coordinator, 'STATUS');
    expect(await seenBy()).toEqual(['own', 'coordinator', 'other', 'analyst']);
  });

  it('of what one may not see is the same as of what does not exist', async () => {
    const { body } = await upload(cast.focalPoint, pdf('hidden'));
    const made = 'fil_01jzzzzzzzzzzzzzzzzzzzzzzz';
    for (const reader of [null, cast.foreignFocalPoint, cast.otherFocalPoint]) {
      const hidden = await (await download(body.id, reader)).text();
      expect(hidden.replace(body.id, made)).toBe(await (await download(made, reader)).text());
    }
    expect(
      (await fetch(`${world.url}/files/${body.id}`, { headers: { authorization: 'Bearer spent' } })).status,
    ).toBe(401);
  });
});

describe('a file that shows the truth of an answer from below', () => {
  it('is seen by the two and the coordinator, and goes up with the institution’s own update', async () => {
    const below = await bodyBelow(world, cast, 'Prison service', cast.ministryA);
    const { assignmentId, recommendationId } = await assignedTo(world, cast, cast.ministryA);
    const task = taskOf(
      await onTask(cast.focalPoint, 'passTask', {
        assignmentId,
        toInstitutionId: below.id,
        request: 'Show the register.',
        dueOn: '2026-12-31',
      }),
    );
    const { id: fileId } = (await upload(below.focalPoint, pdf('register'))).body;
    const { id: foreign } = (await upload(cast.otherFocalPoint, pdf('theirs'))).body;
    const evidence = (given: object[]) =>
      verb(
        below.focalPoint,
        'answerPassedTask',
        'passedTask { answers { evidence { kind title url file { id name } } } }',
        {
          passedTaskId: task.id,
          version: task.version,
          text: 'Here it is.',
          evidence: given,
        },
      );
    const title = 'The register';
    for (const [given, code, field] of [
      [{ title }, 'INVALID', []],
      [{ title, fileId, url: 'https://example.org' }, 'INVALID', []],
      [{ title, fileId: foreign }, 'NOT_FOUND', ['fileId']],
      [{ title, url: 'javascript:alert(1)' }, 'INVALID', ['url']],
      [{ title: ' ', fileId }, 'INVALID', ['title']],
    ] as const)
      expect(refusal(await evidence([given]))).toMatchObject({
        code,
        path: ['input', 'evidence', '0', ...field],
      });
    // Before it is attached the institution above does not know of it.
    expect((await download(fileId, cast.focalPoint)).status).toBe(404);
    const answered = done(
      await evidence([
        { title, fileId },
        { title: 'Site', url: 'https://example.org/register' },
      ]),
      'answerPassedTask',
    );
    expect(answered.passedTask.answers).toEqual([
      {
        evidence: [
          { kind: 'FILE', title, url: null, file: { id: fileId, name: 'law.pdf' } },
          { kind: 'LINK', title: 'Site', url: 'https://example.org/register', file: null },
        ],
      },
    ]);
    await publish(cast.coordinator, 'UPDATES');
    const status = async (by: Player | null): Promise<number> => (await download(fileId, by)).status;
    for (const by of [cast.focalPoint, cast.validator, below.focalPoint, cast.coordinator])
      expect(await status(by)).toBe(200);
    const strangers = [cast.otherFocalPoint, cast.analyst, cast.stakeholder, cast.foreignCoordinator, null];
    for (const by of strangers) expect(await status(by)).toBe(404);
    // Nobody above may use another's file, but what came up to them.
    const update = updateOf(await drafting(cast.focalPoint, { recommendationId }));
    expect(refusal(await attach(cast.focalPoint, update.id, { fileId: foreign }))?.code).toBe('NOT_FOUND');
    const { evidence: attached } = done(
      await attach(cast.focalPoint, update.id, { fileId }),
      'attachEvidence',
    );
    expect(attached.file.id).toBe(fileId);
    await publish(cast.coordinator, 'NONE');
  });
});
