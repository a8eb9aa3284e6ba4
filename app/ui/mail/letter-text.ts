import type { Letter, LetterTable } from './letter.ts'

/** A letter as plain text. */
export function letterText(letter: Letter): string {
	const blocks = [
		letter.heading,
		letter.greeting,
		...letter.paragraphs,
		`${letter.action.label}:\n${letter.action.url}`,
		...letter.tables.map(tableText),
		`-- \n${letter.foot.join('\n')}`,
	]
	return `${blocks.join('\n\n')}\n`
}

function tableText({ title, rows, note }: LetterTable): string {
	const lines = rows.map(({ label, value }) => `  ${label}: ${value}`)
	return [`${title}:`, ...lines, ...(note ? ['', note] : [])].join('\n')
}
