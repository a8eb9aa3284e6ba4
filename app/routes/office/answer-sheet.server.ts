import { type CsvShape, writeCsv } from '#app/shared/csv.ts'
import { SEN_PER_RUPIAH, type Sen } from '#app/shared/money.ts'
import type { LedgerSheet, SheetCells, Sheets } from '#app/shared/sheet.ts'

/** A sheet to be downloaded. */
export interface SheetFile {
	/** without its ending */
	readonly name: string
	readonly columns: readonly string[]
	readonly rows: readonly SheetCells[]
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A sheet as CSV. */
export function answerCsv({ name, columns, rows }: SheetFile): Response {
	return answer(writeCsv(columns, rows), `${name}.csv`, 'text/csv; charset=utf-8')
}

/** A sheet as a workbook. */
export async function answerWorkbook(
	sheets: Sheets,
	{ name, columns, rows }: SheetFile,
): Promise<Response> {
	return answer(new Uint8Array(await sheets.write(columns, rows)), `${name}.xlsx`, XLSX)
}

/** An amount as a cell of a ledger's sheet: rupiah, with sen as the fraction. */
export function amountCell(amount: Sen): number {
	return amount / SEN_PER_RUPIAH
}

/** A table of the books as CSV, with its control totals below. */
export function answerLedgerCsv(name: string, sheet: LedgerSheet, shape: CsvShape): Response {
	const rows = [...sheet.rows, ...sheet.totals].map((cells) => cells.map((cell) => cell ?? ''))
	const columns = sheet.columns.map((column) => column.name)
	return answer(writeCsv(columns, rows, shape), `${name}.csv`, 'text/csv; charset=utf-8')
}

/** The same as a workbook of real numbers. */
export async function answerLedgerWorkbook(
	sheets: Sheets,
	name: string,
	sheet: LedgerSheet,
): Promise<Response> {
	return answer(new Uint8Array(await sheets.writeLedger(sheet)), `${name}.xlsx`, XLSX)
}

function answer(body: BodyInit, file: string, type: string): Response {
	return new Response(body, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${file}"`,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		},
	})
}
