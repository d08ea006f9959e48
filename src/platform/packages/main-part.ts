import { KINDS, OTHERS, type PackageKind } from './package-kind.js';
import { damaged, PackageRefusal } from './package-refusal.js';
import { partKey } from './zip-directory.js';
import type { OfficePackage } from './office-package.js';

/** Parts that hold programs, and those that only come with them. */
const MACROS = /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml)$|^xl\/(macrosheets|dialogsheets)\//;

const CONTENT_TYPES = '[Content_Types].xml';

/** The part that is the document itself, once the package is known to be of the kind wanted and to hold no program. */
export async function findMainPart(opened: OfficePackage, kind: PackageKind): Promise<string> {
  const { wanted, remedy } = KINDS[kind];
  if (!opened.has(CONTENT_TYPES)) {
    const what = opened.has('mimetype')
      ? 'an OpenDocument file (.odt, .ods)'
      : 'a zip archive of other files';
    throw new PackageRefusal(`The file is ${what}; wanted is ${wanted}. ${remedy}.`);
  }
  const main = [...(await opened.relations('')).values()].find(
    ({ type, external }) => type === 'officeDocument' && !external,
  )?.target;
  if (main === undefined || !opened.has(main))
    throw damaged('it does not say which of its parts is the document');
  const type = await mediaTypeOf(opened, main);
  if (/macroenabled/i.test(type) || opened.parts.some((part) => MACROS.test(part)))
    throw new PackageRefusal(
      `The file holds macros, which are never taken. Save it without them, as ${wanted}, and send that.`,
    );
  if (type !== KINDS[kind].mainType)
    throw new PackageRefusal(`The file is ${whatItIs(type)}; wanted is ${wanted}. ${remedy}.`);
  return main;
}

function whatItIs(mediaType: string): string {
  const kind = Object.values(KINDS).find(({ mainType }) => mainType === mediaType);
  return (
    kind?.wanted ?? OTHERS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'a package of another kind'
  );
}

/** What the package says of a part: by its name, else by its extension. */
async function mediaTypeOf(opened: OfficePackage, part: string): Promise<string> {
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let byName = '';
  let byExtension = '';
  for await (const batch of opened.xml(CONTENT_TYPES)) {
    for (const event of batch) {
      if (event.type !== 'open') continue;
      const type = event.attributes.get('ContentType') ?? '';
      if (event.name === 'Override' && partKey(event.attributes.get('PartName') ?? '') === partKey(part))
        byName = type;
      if (event.name === 'Default' && event.attributes.get('Extension')?.toLowerCase() === extension)
        byExtension = type;
    }
  }
  return byName === '' ? byExtension : byName;
}
