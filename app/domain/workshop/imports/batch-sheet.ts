import { isMakerCode } from '#app/domain/people/maker.ts'
import type { SheetUnit } from '#app/domain/workshop/contribution-sheet.ts'
import { countIn, weightIn } from '#app/domain/workshop/drafts/draft.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { parseRupiah, type Sen, ZERO } from '#app/shared/money.ts'
import { dayIn, type SheetRow, type SheetTable } from '#app/shared/sheet.ts'
import {
	type BatchColumn,
	type BatchFaultName,
	type BatchSheetFault,
	batchFacts,
	neededColumns,
	weightColumns,
} from './batch-columns.ts'

/** One batch of a sheet, from all of its rows. */
export interface SheetBatch {
	/** of its first row */
	readonly line: number
	readonly reference: string
	readonly cohortSlug: string
	readonly workDate: CalendarDate
	readonly sku: string
	readonly quantity: number
	readonly grades: { readonly b: number; readonly rework: number; readonly rejected: number }
	readonly materialCostSen: Sen
	readonly materialReason: string
	readonly unit: SheetUnit
	/** the contribution sheet in the order of the rows */
	readonly lines: readonly {
		readonly line: number
		readonly makerCode: string
		readonly weight: number
	}[]
}

type Cells = SheetRow['cells']
type Found = [line: number, column: BatchColumn | null, fault: BatchFaultName]

/** What an office calls its batches: letters, digits and a few signs; case is no difference. */
const REFERENCE = /^[A-Z0-9][A-Z0-9 ./_-]{0,39}$/
const SKU = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u
const LONGEST_REASON = 120

/** What a sheet says. */
export interface ReadSheet {
	/** none where anything is wrong with the sheet */
	readonly batches: readonly SheetBatch[]
	/** what could be read of every batch, whatever is wrong with it */
	readonly legible: readonly SheetBatch[]
	readonly faults: readonly BatchSheetFault[]
}

/**
 * Reads the rows of a sheet of batches: those with one reference are one batch with its
 * contribution sheet, wherever they stand. Every fault of every row is told at once.
 */
export function readBatchSheet({ columns, rows }: SheetTable, today: CalendarDate): ReadSheet {
	const needed = columns.some((column) => column in weightColumns)
		? neededColumns
		: [...neededColumns, 'buah' as const]
	const missing = needed.find((column) => !columns.includes(column))
	if (missing) {
		const faults = [{ line: 1, column: missing, fault: 'columns' as const }]
		return { batches: [], legible: [], faults }
	}
	const found: Found[] = []
	const groups = new Map<string, SheetRow[]>()
	for (const row of rows) {
		const reference = referenceIn(row.cells)
		if (!REFERENCE.test(reference)) found.push([row.line, 'referensi', 'reference'])
		else groups.set(reference, [...(groups.get(reference) ?? []), row])
	}
	const legible = [...groups].map(([reference, group]) => readBatch(reference, group, today, found))
	const faults = found.map(([line, column, fault]) => ({ line, column, fault }))
	return {
		batches: faults.length === 0 ? legible : [],
		legible,
		faults: faults.sort((one, other) => one.line - other.line),
	}
}

function referenceIn(cells: Cells): string {
	return (cells.referensi ?? '').replace(/\s+/g, ' ').toUpperCase()
}

function readBatch(
	reference: string,
	rows: readonly SheetRow[],
	today: CalendarDate,
	found: Found[],
): SheetBatch {
	const line = rows[0]?.line ?? 0
	const facts = factsOf(rows, found)
	const fault = (column: BatchColumn, name: BatchFaultName) => found.push([line, column, name])
	const cohortSlug = facts.angkatan.toLowerCase()
	if (!/^[a-z0-9-]{1,80}$/.test(cohortSlug)) fault('angkatan', 'cohort')
	const workDate = dayIn(facts.tanggal)
	if (!workDate) fault('tanggal', 'date')
	else if (workDate > today) fault('tanggal', 'future')
	if (!SKU.test(facts.nomor_barang)) fault('nomor_barang', 'sku')
	const before = found.length
	const counts = (['mutu_a', 'mutu_b', 'diulang', 'afkir'] as const).map((column) => {
		const count = countIn(facts[column])
		if (count === undefined) fault(column, 'pieces')
		return count ?? 0
	})
	const [a = 0, b = 0, rework = 0, rejected = 0] = counts
	const quantity = a + b + rework + rejected
	const isCounted = found.length === before
	if (quantity === 0 && isCounted) fault('mutu_a', 'pieces')
	const cost = parseRupiah(facts.biaya_bahan === '' ? '0' : facts.biaya_bahan)
	if (cost === undefined) fault('biaya_bahan', 'cost')
	const materialReason = facts.alasan_biaya
	const isUnsaid = (cost ?? 0) > 0 && materialReason === ''
	if (isUnsaid || materialReason.length > LONGEST_REASON) fault('alasan_biaya', 'cost-reason')
	const sheet = sheetOf(rows, found)
	const sum = sheet.lines.reduce((total, { weight }) => total + weight, 0)
	if (isCounted && sheet.isWhole && sheet.unit === 'pieces' && sum !== quantity)
		fault('buah', 'sum')
	return {
		...{ line, reference, cohortSlug, sku: facts.nomor_barang, quantity, materialReason },
		workDate: workDate ?? today,
		grades: { b, rework, rejected },
		materialCostSen: cost ?? ZERO,
		unit: sheet.unit,
		lines: sheet.lines,
	}
}

/** What the rows of one batch say of it: once, or the same again. */
function factsOf(rows: readonly SheetRow[], found: Found[]) {
	const facts = Object.fromEntries(batchFacts.map((column) => [column, ''])) as Record<
		(typeof batchFacts)[number],
		string
	>
	for (const column of batchFacts) {
		for (const { line, cells } of rows) {
			const said = cells[column] ?? ''
			if (said === '') continue
			if (facts[column] === '') facts[column] = said
			else if (facts[column] !== said) found.push([line, column, 'differs'])
		}
	}
	return facts
}

/** The contribution sheet that the rows are. `isWhole`: every line of it could be read. */
function sheetOf(rows: readonly SheetRow[], found: Found[]) {
	const before = found.length
	const seen = new Set<string>()
	let unit: SheetUnit | undefined
	const lines = rows.map(({ line, cells }) => {
		const makerCode = (cells.pembuat ?? '').toUpperCase()
		if (!isMakerCode(makerCode)) found.push([line, 'pembuat', 'maker'])
		else if (seen.has(makerCode)) found.push([line, 'pembuat', 'maker-twice'])
		seen.add(makerCode)
		const weighed = weightOf(cells)
		if (!weighed) found.push([line, null, 'weight'])
		else if (unit !== undefined && weighed.unit !== unit) found.push([line, null, 'units'])
		unit ??= weighed?.unit
		return { line, makerCode, weight: weighed?.weight ?? 0 }
	})
	return { unit: unit ?? ('pieces' as const), lines, isWhole: found.length === before }
}

function weightOf(cells: Cells): { unit: SheetUnit; weight: number } | undefined {
	const filled = Object.entries(weightColumns).filter(([column]) => (cells[column] ?? '') !== '')
	const [[column, unit] = []] = filled
	if (filled.length !== 1 || column === undefined || unit === undefined) return undefined
	const weight = weightIn(unit, cells[column] ?? '')
	return weight ? { unit, weight } : undefined
}
