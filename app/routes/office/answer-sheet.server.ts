import { writeCsv } from '#app/shared/csv.ts'
import type { Sheets } from '#app/shared/sheet.ts'

/** A sheet to be downloaded. */
export interface SheetFile {
	/** without its ending */
	readonly name: string
	readonly columns: readonly string[]
	readonly rows: readonly (readonly string[])[]
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
