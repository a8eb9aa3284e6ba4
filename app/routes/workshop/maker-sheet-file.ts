import { makerColumns } from '#app/domain/people/maker-sheet.ts'

/** A sheet to be filled in: the columns, and a row that is plainly an example. */
export const makerSheetFile = {
	name: 'warga-binaan-contoh',
	columns: makerColumns,
	rows: [
		[
			'B.I 1/2026',
			'Nama Contoh',
			'P',
			'B.I',
			'2026-01-15',
			'Blok A',
			'2027-06-30',
			'menjahit, memilah',
		],
	],
} as const
