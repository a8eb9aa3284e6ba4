import { csvOf } from '#app/shared/csv.ts'
import type { Sheets, SheetTable } from '#app/shared/sheet.ts'

/** A sheet that was sent, and the text in which the page sends it again. */
export interface SentSheet {
	readonly table: SheetTable
	readonly text: string
}

/**
 * The chosen file, or what was pasted or looked through before; null where there is neither.
 * Refuses every `sheet.*`.
 */
export async function readSheetIn(
	form: FormData,
	sheets: Sheets,
	mostRows: number,
): Promise<SentSheet | null> {
	const file = form.get('file')
	const sheet = form.get('sheet')
	const pasted = typeof sheet === 'string' ? sheet : ''
	const isChosen = file instanceof Blob && file.size > 0
	if (!isChosen && pasted.trim() === '') return null
	const bytes = isChosen
		? new Uint8Array(await file.arrayBuffer())
		: new TextEncoder().encode(pasted)
	const table = await sheets.read(bytes, mostRows)
	return { table, text: csvOf(table) }
}
