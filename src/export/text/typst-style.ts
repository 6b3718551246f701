/**
 * How the text is set, in Typst: the page, sizes and levels of GB/T 9704-2012 (A4, margins of 37 and
 * 28 mm, body of 16 pt, 22 lines of 28 characters a page, page numbers on the outer edge). No open
 * 仿宋 was found among npm's packages: 宋体 stands for it. The standard's red heading, emblem and seal
 * are the issuer's alone: there is none here.
 */
export const STYLE = `
#let grey = luma(35%)
#let song = "Noto Serif SC"
#let hei = "Noto Sans SC"
#let kai = "LXGW WenKai"

#set text(
  font: song, size: 16pt, lang: "zh", region: "cn", script: "hans", fallback: false,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none,
)
// 13 pt between lines of 16 pt make 22 lines in 225 mm.
#set par(leading: 13pt, spacing: 13pt, justify: true, first-line-indent: (amount: 2em, all: true))
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  header-ascent: 12mm,
  footer-descent: 7mm,
)

#show title: set align(center)
#show title: set text(font: hei, size: 22pt, weight: "regular")
#show heading: set text(size: 16pt, weight: "regular")
#show heading: set block(above: 13pt, below: 13pt, inset: (left: 2em))
#show heading.where(level: 1): set text(font: hei)
#show heading.where(level: 2): set text(font: (kai, song))
#set table(stroke: 0.5pt, inset: (x: 6pt, y: 8pt), align: center + horizon)
#show table: set text(size: 14pt)
#show table: set par(first-line-indent: 0pt, justify: false, leading: 6pt)

// Where a provision begins, for the destinations that Typst itself gives to headings alone.
#let at(eid) = context [#metadata((eid: eid, ..here().position())) <provision>]
#let passage(eid, words) = { at(eid); words }
#let headed(depth, eid, words) = heading(level: depth, { at(eid); words })
#let paragraph(indent: 2em, body) = par(first-line-indent: (amount: indent, all: true), body)
#let right-aligned(characters, body) = pad(
  right: characters * 1em,
  align(right, paragraph(indent: 0em, body)),
)

#let ours(body) = block(width: 100%, inset: 12pt, stroke: 0.75pt + grey, fill: luma(96%), {
  set text(font: hei, size: 10pt, fill: grey)
  set par(leading: 5pt, spacing: 7pt, first-line-indent: 0pt, justify: false)
  set list(marker: none, body-indent: 0pt, spacing: 5pt)
  show heading: set text(size: 12pt)
  show heading: set block(inset: 0pt)
  body
})
`;
