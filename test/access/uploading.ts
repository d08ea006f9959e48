import type { Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';

/** Uploads a small PDF; answers its id. */
export async function uploadFile(
  world: World,
  by: Player,
  content: string,
  name = 'bill.pdf',
): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([`%PDF-1.7\n${content}\n%%EOF\n`], { type: 'application/pdf' }), name);
  const response = await fetch(`${world.url}/files`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${by.token}` },
  });
  const { id } = (await response.json()) as { id?: string };
  if (!id) throw new Error(`the file was refused with ${response.status}`);
  return id;
}
