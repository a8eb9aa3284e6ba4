import type { Language } from '#app/shared/text.ts'
import type { Letter, LetterTable } from './letter.ts'

/** Fonts a mail program has; it loads none of ours. */
const SANS = `-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`
const SERIF = `Georgia,'Times New Roman',serif`
/** Of the theme's light tokens; mail programs know no variables. */
const GROUND = '#fbf7ef'
const SURFACE = '#fffdf9'
const INK = '#1e2033'
const MUTED = '#5b5965'
const INDIGO = '#24356b'
const LINE = '#dfd5c3'

const BRAND_STYLE = `padding:0 4px 16px;color:${INDIGO};font:24px ${SERIF}`
const HEADING_STYLE = `margin:0 0 16px;color:${INK};font:26px/1.25 ${SERIF}`
const TITLE_STYLE = `margin:24px 0 8px;color:${INK};font-size:16px`
const NOTE_STYLE = `margin:8px 0 0;color:${MUTED};font-size:14px`
const LABEL_STYLE = `padding:8px 12px 8px 0;border-top:1px solid ${LINE}`
const VALUE_STYLE = `padding:8px 0;border-top:1px solid ${LINE}`
const SURFACE_STYLE = [
	`padding:28px 24px;background:${SURFACE};color:${INK}`,
	`border:1px solid ${LINE};border-radius:12px`,
].join(';')
const ACTION_STYLE = [
	`display:inline-block;padding:12px 20px;border-radius:8px;background:${INDIGO}`,
	`color:${SURFACE};font-weight:600;text-decoration:none`,
].join(';')

/** The dark scheme for programs that know of it; others keep what is written on each element. */
const DARK = `
@media (prefers-color-scheme: dark) {
.ground { background: #14151c !important }
.surface { background: #1c1e28 !important; border-color: #363946 !important }
.ink { color: #f3ecdf !important }
.muted { color: #b7b0a4 !important }
.line { border-color: #363946 !important }
.action { background: #b9c6f7 !important; color: #14151c !important }
.brand { color: #b9c6f7 !important }
}`

/**
 * A letter as HTML that stands by itself: nothing is loaded from anywhere, and what cannot be
 * loaded cannot tell who reads. Every word from outside is escaped.
 */
export function letterHtml(letter: Letter, language: Language, brand: string): string {
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>${DARK}
</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${GROUND}">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0"
 style="background:${GROUND}">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"
 style="max-width:560px;text-align:left;font-family:${SANS};font-size:16px;line-height:1.6">
<tr><td class="brand" style="${BRAND_STYLE}">${escapeHtml(brand)}</td></tr>
<tr><td class="surface ink" style="${SURFACE_STYLE}">
<h1 class="ink" style="${HEADING_STYLE}">${escapeHtml(letter.heading)}</h1>
${[letter.greeting, ...letter.paragraphs].map(paragraph).join('\n')}
${action(letter.action)}
${letter.tables.map(table).join('\n')}
</td></tr>
<tr><td class="muted" style="padding:16px 4px;color:${MUTED};font-size:13px">
${letter.foot.map(escapeHtml).join('<br>\n')}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

function paragraph(text: string): string {
	// What staff have typed keeps its lines.
	return `<p style="margin:0 0 14px;white-space:pre-line">${escapeHtml(text)}</p>`
}

function action({ label, url }: Letter['action']): string {
	const words = escapeHtml(label)
	return `<p style="margin:22px 0">
<a class="action" href="${escapeHtml(url)}" style="${ACTION_STYLE}">${words}</a>
</p>`
}

function table({ title, rows, note }: LetterTable): string {
	const below = note ? `<p class="muted" style="${NOTE_STYLE}">${escapeHtml(note)}</p>` : ''
	return `<h2 class="ink" style="${TITLE_STYLE}">${escapeHtml(title)}</h2>
<table width="100%" cellpadding="0" cellspacing="0" style="font-size:15px">
${rows.map(tableRow).join('\n')}
</table>
${below}`
}

function tableRow({ label, value }: LetterTable['rows'][number]): string {
	return `<tr><td class="line" style="${LABEL_STYLE}">${escapeHtml(label)}</td>
<td class="line" align="right" style="${VALUE_STYLE}">${escapeHtml(value)}</td></tr>`
}

const SIGNS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
}
