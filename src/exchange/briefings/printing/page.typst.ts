import { FONT_FAMILIES } from '../../../platform/printing/printer.js';

const families = FONT_FAMILIES.map((family) => `"${family}"`).join(', ');

/**
 * The layout of the page, in Typst. It reads `page.json`, a `PrintedPage`, and `chart-0.svg` and so on: what people
 * wrote is data here and cannot be taken for layout. What is too long for one page is set smaller.
 */
export const PAGE_SOURCE = `
#let page-data = json("page.json")
#let right-to-left = page-data.direction == "rtl"
#let accent = rgb("#1f6f50")
#set document(title: page-data.title)
#set page(paper: "a4", margin: (x: 1.5cm, top: 1.2cm, bottom: 1.1cm))
#set text(font: (${families}), size: 8.5pt, lang: page-data.language, dir: if right-to-left { rtl } else { ltr })
#set par(leading: 0.5em)
#show heading.where(level: 1): set text(size: 15pt, fill: accent)
#show heading.where(level: 2): set text(size: 9.5pt, fill: accent)
#show heading: set block(above: 0.9em, below: 0.55em)

#let figures-table(data) = {
  heading(level: 2, data.title)
  if data.rows.len() == 0 { text(style: "italic", data.none) } else {
    table(
      columns: (2.4fr,) + (1fr,) * (data.columns.len() - 1),
      align: (column, row) => if column == 0 { start + horizon } else { center + horizon },
      stroke: (x, y) => (bottom: if y == 0 { 0.8pt + accent } else { 0.3pt + luma(200) }),
      inset: (x: 3pt, y: 3pt),
      table.header(..data.columns.map(column => text(size: 7.5pt, weight: "bold", hyphenate: true, column))),
      ..data.rows.flatten(),
    )
  }
}
#let chart(index) = {
  let data = page-data.charts.at(index)
  heading(level: 2, data.title)
  image("chart-" + str(index) + ".svg", width: 100%, alt: data.alt)
}
#let content = {
  text(size: 9pt, fill: luma(80), page-data.country)
  heading(level: 1, page-data.title)
  text(size: 9pt, page-data.period)
  figures-table(page-data.headline)
  figures-table(page-data.changes)
  grid(columns: (1fr, 1fr), column-gutter: 12pt, chart(0), chart(1))
  chart(2)
  figures-table(page-data.behind)
}
#let footer = {
  line(length: 100%, stroke: 0.4pt + luma(160))
  set text(size: 6.8pt, fill: luma(70))
  set par(leading: 0.4em)
  block(above: 0.6em, page-data.definitions.join(" "))
  for sentence in page-data.closing { block(above: 0.5em, text(weight: "bold", sentence)) }
}
#layout(area => {
  let foot = block(width: area.width, footer)
  let room = area.height - measure(foot).height - 8pt
  let factor = calc.min(1, room / measure(block(width: area.width, content)).height)
  block(width: area.width, height: area.height, {
    scale(x: factor * 100%, y: factor * 100%, reflow: true, block(width: area.width / factor, content))
    place(bottom, foot)
  })
})
`;
