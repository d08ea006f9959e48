import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';
import * as echarts from 'echarts';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';

/*
 * What the thread of `printer.ts` runs: setting a page takes the processor, and everybody else would wait for it. Plain
 * JavaScript: a thread starts from a file, and the tests and the tools that compile as they load do not reach it.
 */
const { fonts } = workerData;

/** A folder that has nothing in it: a page reads what is handed over beside it and no file of the machine. */
const WORKSPACE = join(import.meta.dirname, 'no-files');

/*
 * Without a canvas the library guesses how wide letters are, and takes all but Latin ones for as wide as Chinese. These are
 * the means of our fonts, in parts of the size.
 */
echarts.setPlatformAPI({
  measureText(text, font) {
    const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12);
    const wide = text.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/g)?.length ?? 0;
    return { width: size * (wide + (text.length - wide) * 0.57) };
  },
});

/** A chart as SVG, `width` × `height` in CSS pixels. */
export function chart({ option, width, height }) {
  const drawn = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawn.setOption({ ...option, animation: false });
    return drawn.renderToSVGString();
  } finally {
    drawn.dispose();
  }
}

/** A picture of an SVG, so many pixels wide. */
export function picture({ svg, width }) {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: fonts, loadSystemFonts: false },
  });
  return drawn.render().asPng();
}

/** A PDF of a Typst source and the files that it reads, by name. */
export function pdf({ source, files, createdAt }) {
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontPaths: fonts }],
  });
  for (const [name, content] of Object.entries(files))
    compiler.mapShadow(join(WORKSPACE, name), Buffer.from(content));
  const compiled = compiler.compile({ mainFileContent: source });
  const errors = compiled.takeDiagnostics();
  if (!compiled.result)
    throw new Error(`a page could not be set: ${JSON.stringify(compiler.fetchDiagnostics(errors))}`);
  return compiler.pdf(compiled.result, { creationTimestamp: createdAt });
}
