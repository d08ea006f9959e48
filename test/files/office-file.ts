import { crc32 } from 'node:zlib';

/** An office document as far as its type shows: a ZIP with nothing but its list of content types. */
export function officeFile(contentType: string): Buffer {
  const name = Buffer.from('[Content_Types].xml');
  const content = Buffer.from(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${contentType}.main+xml"/></Types>`,
  );
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(content), 0);
  sizes.writeUInt32LE(content.length, 4);
  sizes.writeUInt32LE(content.length, 8);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  // Version 2.0, stored, no time.
  const header = Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const entry = Buffer.concat([Buffer.from('PK\x03\x04'), header, sizes, lengths, name, content]);
  const directory = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    header,
    sizes,
    lengths,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(entry.length, 12);
  return Buffer.concat([entry, directory, Buffer.from('PK\x05\x06'), end]);
}
