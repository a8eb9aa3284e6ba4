/** The columns of a sheet of batches, in the order in which it is written. */
export const batchColumns = [
	'referensi',
	'angkatan',
	'tanggal',
	'nomor_barang',
	'mutu_a',
	'mutu_b',
	'diulang',
	'afkir',
	'pembuat',
	'buah',
	'jam',
	'poin',
	'biaya_bahan',
	'alasan_biaya',
] as const
export type BatchColumn = (typeof batchColumns)[number]

/** What a row says of its batch: on the first row of it, and the same or nothing on the others. */
export const batchFacts = [
	'angkatan',
	'tanggal',
	'nomor_barang',
	'mutu_a',
	'mutu_b',
	'diulang',
	'afkir',
	'biaya_bahan',
	'alasan_biaya',
] as const satisfies readonly BatchColumn[]

/** Of these one stands in each row. */
export const weightColumns = { buah: 'pieces', jam: 'minutes', poin: 'points' } as const

/** Without these a sheet is none of batches; of the columns that weigh it has one at least. */
export const neededColumns = [
	'referensi',
	'angkatan',
	'tanggal',
	'nomor_barang',
	'mutu_a',
	'pembuat',
] as const satisfies readonly BatchColumn[]

/** Rows of one sheet. */
export const MOST_BATCH_ROWS = 5_000

export type BatchFaultName =
	| 'columns'
	| 'reference'
	| 'cohort'
	| 'date'
	| 'future'
	| 'sku'
	/** no count, or none at all */
	| 'pieces'
	| 'maker'
	/** none, several, or no number */
	| 'weight'
	/** one batch counts in one unit */
	| 'units'
	/** an earlier row of the same batch says something else */
	| 'differs'
	| 'maker-twice'
	/** the pieces on the sheet are not the pieces by grade */
	| 'sum'
	| 'cost'
	| 'cost-reason'
	| 'unknown-cohort'
	| 'before-cohort'
	| 'unknown-sku'
	| 'wrong-craft'
	/** a one-off is one piece, made once */
	| 'one-off'
	| 'unknown-maker'
	| 'not-member'
	/** nobody can tell any more who this was, so nothing can be owed to them */
	| 'erased-maker'
	/** not here on that day */
	| 'away'
	/** this reference was imported with other contents */
	| 'reference-taken'

/** What is wrong with a sheet: with its heading (line 1), or with a cell. It repeats no cell. */
export interface BatchSheetFault {
	/** as a spreadsheet counts */
	readonly line: number
	readonly column: BatchColumn | null
	readonly fault: BatchFaultName
}
